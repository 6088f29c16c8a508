using System.Text.Json.Serialization;
using Portal.Dossiers;

namespace Portal.Documents;

/// <summary>A document as the API shows it.</summary>
/// <param name="Actions">What the person who asks may do with it now.</param>
public record DocumentView(
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
    IReadOnlyList<string> Actions)
{
    public static DocumentView Of(Document document, bool mayDecide) => new(
        document.Id.ToString(),
        document.Number,
        document.PartitionKey,
        document.DossierName,
        document.Kind,
        document.Subject,
        document.Period,
        document.Explanation,
        document.Folder,
        document.State,
        document.SentAt,
        document.Deadline,
        [.. document.Files.Select(FileView.Of)],
        document.DecidedAt is { } at ? new DecisionView(document.DecidedBy!, at, document.Comment) : null,
        document.Filing == FilingState.None ? null : new FilingView(document.Filing, document.FilingReference, document.FiledAt),
        document.CommentRequired,
        mayDecide && document.State == DocumentState.Open ? ["approve", "reject"] : []);
}

public sealed record FileView(string Id, string Name, string ContentType, long Size, [property: JsonPropertyName("sha256")] string Sha256, bool Signed)
{
    public static FileView Of(DocumentFile file) => new(file.Id, file.Name, file.ContentType, file.Size, file.Sha256, file.Signed);
}

public sealed record DecisionView(string By, DateTimeOffset At, string? Comment);

public sealed record FilingView(FilingState State, string? Reference, DateTimeOffset? At);
