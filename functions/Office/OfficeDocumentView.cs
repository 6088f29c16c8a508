using Portal.Documents;

namespace Portal.Office;

/// <summary>A document as the office sees it: the client's view with its history and workflow.</summary>
public sealed record OfficeDocumentView : DocumentView
{
    public OfficeDocumentView(DocumentView view, IReadOnlyList<GetOfficeDocument.HistoryEntry> history, GetOfficeDocument.Workflow? workflow)
        : base(view) => (History, Workflow) = (history, workflow);

    public IReadOnlyList<GetOfficeDocument.HistoryEntry> History { get; }

    public GetOfficeDocument.Workflow? Workflow { get; }
}
