using Portal.Documents;
using Portal.Dossiers;

namespace Portal.Office;

/// <summary>A document as the office sees it: the client's view with its history and workflow.</summary>
public sealed record OfficeDocumentView(
    string Id,
    int Number,
    string DossierId,
    string DossierName,
    string Kind,
    string Subject,
    string? Period,
    string? Explanation,
    Folder Folder,
    DocumentState State,
    DateTimeOffset SentAt,
    string? Deadline,
    IReadOnlyList<FileView> Files,
    DecisionView? Decision,
    FilingView? Filing,
    bool CommentRequired,
    IReadOnlyList<string> Actions,
    IReadOnlyList<GetOfficeDocument.HistoryEntry> History,
    GetOfficeDocument.Workflow? Workflow)
{
    public static OfficeDocumentView Of(DocumentView view, IReadOnlyList<GetOfficeDocument.HistoryEntry> history, GetOfficeDocument.Workflow? workflow) => new(
        view.Id, view.Number, view.DossierId, view.DossierName, view.Kind, view.Subject, view.Period, view.Explanation, view.Folder, view.State, view.SentAt,
        view.Deadline, view.Files, view.Decision, view.Filing, view.CommentRequired, view.Actions, history, workflow);
}
