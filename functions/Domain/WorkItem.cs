using System.Globalization;
using System.Runtime.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>
/// Something the office has to do. The row key starts with open or done; the id is made of what it is about, so it exists once, and
/// begins with when it is due, so that the list is in that order. What is done has a row more: among the done ones the newest comes first,
/// and the other is found by the id. Copies of it stand in the lists of <see cref="WorkLists"/>.
/// </summary>
public sealed class WorkItem : Row
{
    public const string Office = "office";
    public const string Open = "open|";
    public const string Done = "done|";
    public const string Known = "known|";

    /// <summary>What is not about a document.</summary>
    private static readonly WorkItemKind[] Others =
        [WorkItemKind.AnswerQuestion, WorkItemKind.AddressWrong, WorkItemKind.ConfirmChange, WorkItemKind.AddressChangeStopped, WorkItemKind.ContactProposed];

    // Sorts after every date.
    private const string NeverDue = "later";

    /// <summary>What there can be to do about a document.</summary>
    public static IEnumerable<WorkItemKind> KindsOfDocuments => Enum.GetValues<WorkItemKind>().Except(Others);

    [IgnoreDataMember]
    public string Id => RowKey[(RowKey.LastIndexOf('|') + 1)..];

    [IgnoreDataMember]
    public bool IsDone => CompletedAt is not null;

    public WorkItemKind Kind { get; set; }

    public string DossierId { get; set; } = "";

    public string DossierName { get; set; } = "";

    public string? DocumentId { get; set; }

    public string? QuestionId { get; set; }

    /// <summary>Of what is about a person and no document.</summary>
    public string? PersonId { get; set; }

    /// <summary>With <see cref="WorkItemKind.ConfirmChange"/>.</summary>
    public string? ChangeId { get; set; }

    /// <summary>Of the document.</summary>
    public int Version { get; set; } = 1;

    public string Subject { get; set; } = "";

    public string? Comment { get; set; }

    public string? Due { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Null for what ended by itself.</summary>
    public string? CompletedBy { get; set; }

    /// <summary>Who of the office does it; null for nobody.</summary>
    public string? OwnerId { get; set; }

    public string? OwnerName { get; set; }

    /// <summary>Who gave it to its owner, or to nobody; null where it came with the dossier.</summary>
    public string? AssignedBy { get; set; }

    public DateTimeOffset? AssignedAt { get; set; }

    /// <summary>What the office wants to remember of it.</summary>
    public string? Note { get; set; }

    public string? NoteBy { get; set; }

    public DateTimeOffset? NoteAt { get; set; }

    /// <summary>The day on which it is to be done again, yyyy-MM-dd; until then it is put off. Stays when that day has come.</summary>
    public string? LaterUntil { get; set; }

    /// <summary>Whether it stands in the lists: what is from before there were any does not yet.</summary>
    public bool IsListed { get; set; }

    /// <summary>Begins with the deadline that the version was placed with: when that is moved, the item is still found.</summary>
    /// <param name="document">In the version that it is about.</param>
    public static string IdOf(Document document, WorkItemKind kind) =>
        $"{PlaceOf(document, kind)}-{DocumentVersion.Of(document)}-{SuffixOf(document, kind)}";

    /// <param name="comment">What it is about; what the client said when left out.</param>
    public static WorkItem For(Document document, WorkItemKind kind, string? comment = null) => new()
    {
        PartitionKey = Office,
        RowKey = Open + IdOf(document, kind),
        Kind = kind,
        DossierId = document.PartitionKey,
        DossierName = document.DossierName,
        DocumentId = document.Id.ToString(),
        Version = document.Version,
        Subject = document.Subject,
        Comment = comment ?? document.Comment,
        Due = DueOf(document, kind),
        CreatedAt = document.SignedAt ?? document.ExpiredAt ?? document.DecidedAt ?? document.SentAt,
    };

    /// <param name="turn">Each time that the office is waited for is an item of its own.</param>
    public static string IdOf(Question question, int turn) => string.Create(CultureInfo.InvariantCulture, $"{NeverDue}-{question.Id}.{turn}-question");

    public static WorkItem For(Question question) => new()
    {
        PartitionKey = Office,
        RowKey = Open + IdOf(question, question.Turn),
        Kind = WorkItemKind.AnswerQuestion,
        DossierId = question.DossierId,
        DossierName = question.DossierName,
        QuestionId = question.Id.ToString(),
        Subject = question.Subject,
        CreatedAt = question.LastAt,
    };

    /// <summary>One an address of the person: when that is changed, the item is of no use any more.</summary>
    public static string IdOf(Person person) => $"{NeverDue}-{person.Id}-{Ids.Digest(person.NormalizedEmail)[..16]}-address";

    public static WorkItem For(Person person, DateTimeOffset now) => new()
    {
        PartitionKey = Office,
        RowKey = Open + IdOf(person),
        Kind = WorkItemKind.AddressWrong,
        PersonId = person.Id,
        Subject = person.Name,
        CreatedAt = now,
    };

    public static string IdOf(string dossierId, ContactProposal proposal) => $"{NeverDue}-{dossierId}.{proposal.Id}-contact";

    public static WorkItem For(Dossier dossier, ContactProposal proposal) => new()
    {
        PartitionKey = Office,
        RowKey = Open + IdOf(dossier.Id, proposal),
        Kind = WorkItemKind.ContactProposed,
        DossierId = dossier.Id,
        DossierName = dossier.Name,
        Subject = dossier.Name,
        Comment = proposal.By,
        CreatedAt = proposal.At,
    };

    /// <summary>Due on the day that it was asked for: somebody waits for it.</summary>
    public static string IdOf(WaitingChange change) => $"{DutchDay.Of(change.AskedAt)}-{change.Id}-change";

    public static WorkItem For(WaitingChange change) => new()
    {
        PartitionKey = Office,
        RowKey = Open + IdOf(change),
        Kind = WorkItemKind.ConfirmChange,
        DossierId = change.DossierId ?? "",
        DossierName = change.DossierName ?? "",
        PersonId = change.PersonId,
        ChangeId = change.Id.ToString(),
        Subject = change.PersonName,
        Due = DutchDay.Of(change.AskedAt),
        CreatedAt = change.AskedAt,
    };

    /// <summary>Due at once: somebody may have tried to take the account.</summary>
    public static WorkItem ForStopped(Person person, DateTimeOffset now) => new()
    {
        PartitionKey = Office,
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{Open}{DutchDay.Of(now)}-{person.Id}.{now.UtcTicks}-stopped"),
        Kind = WorkItemKind.AddressChangeStopped,
        PersonId = person.Id,
        Subject = person.Name,
        Due = DutchDay.Of(now),
        CreatedAt = now,
    };

    /// <summary>The same item among the done ones, and to be found by its id.</summary>
    public (WorkItem Listed, WorkItem Known) Completed(DateTimeOffset at, string? by)
    {
        var (listed, known) = (CopyUnder($"{Done}{WorkLists.Countdown(at)}|{Id}"), CopyUnder(Known + Id));
        foreach (var done in new[] { listed, known }) (done.CompletedAt, done.CompletedBy, done.LaterUntil, done.IsListed) = (at, by, null, true);
        return (listed, known);
    }

    public WorkItem CopyUnder(string rowKey)
    {
        var copy = (WorkItem)MemberwiseClone();
        (copy.RowKey, copy.ETag) = (rowKey, default);
        return copy;
    }

    /// <summary>As <see cref="Document.Deadline"/>. Accounts are to be published within eight days of their adoption: when they were signed, until the office says otherwise.</summary>
    public static string? DueOf(Document document, WorkItemKind kind) => kind switch
    {
        WorkItemKind.PublishAccounts when document.SignedAt is { } signed =>
            PublicationDue(document, document.AdoptedOn ?? DutchDay.Of(signed)),
        WorkItemKind.NotSearchable => null,
        _ => document.Deadline,
    };

    private static string PlaceOf(Document document, WorkItemKind kind) => kind switch
    {
        WorkItemKind.PublishAccounts when document.SignedAt is { } signed => PublicationDue(document, DutchDay.Of(signed)),
        WorkItemKind.NotSearchable => NeverDue,
        _ => (document.PlacedWithDeadline ?? document.Deadline) is { Length: > 0 } deadline ? deadline : NeverDue,
    };

    private static string PublicationDue(Document document, string adoptedOn)
    {
        var adopted = DateOnly.ParseExact(adoptedOn, "O", CultureInfo.InvariantCulture);
        // Without a period it is the year before.
        var yearEnd = document.Period is { } period && ReturnPeriod.Parse(period) is { } over ? over.End : new DateOnly(adopted.Year - 1, 12, 31);
        return DeadlineRule.AccountsDeposited(yearEnd, adopted).ToString("O", CultureInfo.InvariantCulture);
    }

    private static string SuffixOf(Document document, WorkItemKind kind) => kind switch
    {
        WorkItemKind.FileReturn => "file",
        WorkItemKind.RejectedDocument => "rejected",
        WorkItemKind.MalwareFound => "malware",
        WorkItemKind.PublishAccounts => "publish",
        WorkItemKind.SigningExpired => "expired",
        // Each attempt has its own.
        WorkItemKind.FilingFailed => $"failed-{document.FilingAttempt}",
        WorkItemKind.FilingAttention => $"attention-{document.FilingAttempt}",
        WorkItemKind.SealingFailed => $"sealing-{document.SealingAttempt}",
        WorkItemKind.SealingWaits => "sealing-waits",
        WorkItemKind.NoResponse => "silent",
        WorkItemKind.NotSearchable => "search",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
