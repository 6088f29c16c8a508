using Portal.Documents;

namespace Portal.Office;

/// <summary>A document as the office sees it: with its earlier versions, its whole history and its workflow.</summary>
/// <remarks>The files of what was withdrawn are closed to clients only.</remarks>
public sealed record OfficeDocumentView : DocumentView
{
    public OfficeDocumentView(Document document, IReadOnlyList<Document> earlier, IReadOnlyList<GetOfficeDocument.HistoryEntry> history, GetOfficeDocument.Workflow? workflow)
        : base(Of(document, membership: null))
    {
        Versions = [.. earlier.Select(EarlierVersionView.Of)];
        Signers = document.Chosen?.Split(',') ?? [];
        (History, Workflow) = (history, workflow);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EarlierVersionView> Versions { get; }

    /// <summary>The ids of the people whom the office chose.</summary>
    public IReadOnlyList<string> Signers { get; }

    public IReadOnlyList<GetOfficeDocument.HistoryEntry> History { get; }

    public GetOfficeDocument.Workflow? Workflow { get; }
}
