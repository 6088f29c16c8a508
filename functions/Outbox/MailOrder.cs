using System.Text.Json.Serialization;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>
/// A mail that has to be sent: which one, to whom and about what. The text is made when it is sent, so that no address, name or link
/// lies about in a workflow's history.
/// </summary>
/// <param name="Id">The same mail has the same id: it is sent once.</param>
/// <param name="PersonId">To whom; null for the office, or with <paramref name="EmailDigest"/>.</param>
/// <param name="Version">The version of a document that it is about.</param>
/// <param name="Trace">The trace of the request that ordered it; a mail about a document goes on with the document's.</param>
public sealed record MailOrder(string Id, MailKind Kind, string? PersonId = null, string? EmailDigest = null, string? Version = null, string? Trace = null)
{
    /// <summary>It only tells: what asks something goes first.</summary>
    public bool AsksNothing { get; init; }

    /// <summary>Whether the person may choose when to hear it, see <see cref="NoticeChoice"/>.</summary>
    [JsonIgnore]
    public bool IsOptional => AsksNothing && Kind is MailKind.DocumentPlaced or MailKind.DocumentWithdrawn;

    [JsonIgnore]
    public MailUrgency Urgency => Kind switch
    {
        MailKind.Invitation or MailKind.AccountChanged or MailKind.NewDevice => MailUrgency.Account,
        MailKind.PasswordLink => MailUrgency.Anonymous,
        MailKind.DocumentWithdrawn or MailKind.Digest => MailUrgency.Information,
        _ => AsksNothing ? MailUrgency.Information : MailUrgency.Task,
    };

    /// <summary>With <see cref="MailKind.AccountChanged"/>.</summary>
    public AccountChange? Change { get; init; }

    /// <summary>When it happened, with <see cref="MailKind.AccountChanged"/> and <see cref="MailKind.NewDevice"/>.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>In plain words, with <see cref="MailKind.NewDevice"/>.</summary>
    public string? Device { get; init; }

    /// <summary>An address that is no longer the person's, sealed.</summary>
    public string? SealedAddress { get; init; }

    /// <summary>The message of a conversation, with <see cref="MailKind.QuestionAsked"/> and <see cref="MailKind.QuestionAnswered"/>.</summary>
    public string? Message { get; init; }

    /// <summary>The versions of documents that it is about, with <see cref="MailKind.ReminderOfSeveral"/>.</summary>
    public IReadOnlyList<string>? Versions { get; init; }

    /// <summary>The day of an overview, yyyy-MM-dd, with <see cref="MailKind.Digest"/>.</summary>
    public string? Day { get; init; }

    public static MailOrder Invitation(string personId) => new($"invitation-{Ids.New()}", MailKind.Invitation, personId);

    public static MailOrder PasswordLink(string emailDigest) => new($"password-{Ids.New()}", MailKind.PasswordLink, EmailDigest: emailDigest);

    public static MailOrder Placed(string version, string personId, bool asksNothing) =>
        new($"placed-{version}-{personId}", MailKind.DocumentPlaced, personId, Version: version) { AsksNothing = asksNothing };

    /// <param name="askedNothing">Nor did the document.</param>
    public static MailOrder Withdrawn(string version, string personId, bool askedNothing) =>
        new($"withdrawn-{version}-{personId}", MailKind.DocumentWithdrawn, personId, Version: version) { AsksNothing = askedNothing };

    public static MailOrder Digest(string personId, string day) => new($"digest-{day}-{personId}", MailKind.Digest, personId) { Day = day };

    /// <param name="personId">Null for the office.</param>
    public static MailOrder FilingAccepted(string version, string? personId) => new($"accepted-{version}-{personId ?? "office"}", MailKind.FilingAccepted, personId, Version: version);

    public static MailOrder FilingFailed(string version, int attempt) => new($"filing-failed-{version}-{attempt}", MailKind.FilingFailed, Version: version);

    /// <summary>To the office.</summary>
    public static MailOrder Signed(string version) => new($"signed-{version}", MailKind.DocumentSigned, Version: version);

    /// <summary>To somebody on the roster.</summary>
    public static MailOrder SignedCopy(string version, string personId) => new($"signed-{version}-{personId}", MailKind.SignedCopy, personId, Version: version);

    /// <param name="day">Of the reminder: there is one a day at most.</param>
    public static MailOrder Reminder(string version, string personId, string day) => new($"reminder-{version}-{personId}-{day}", MailKind.Reminder, personId, Version: version);

    /// <param name="asked">The id of what somebody of the office asked for.</param>
    public static MailOrder ReminderOfSeveral(string asked, string personId, IReadOnlyList<string> versions) =>
        new($"reminders-{asked}-{personId}", MailKind.ReminderOfSeveral, personId) { Versions = versions };

    public static MailOrder Decided(string version) => new($"decided-{version}", MailKind.DocumentDecided, Version: version);

    public static MailOrder Changed(string personId, AccountChange change, DateTimeOffset at, string? sealedAddress = null) =>
        new($"changed-{Ids.New()}", MailKind.AccountChanged, personId) { Change = change, At = at, SealedAddress = sealedAddress };

    public static MailOrder NewDevice(string personId, string device, DateTimeOffset at) =>
        new($"device-{Ids.New()}", MailKind.NewDevice, personId) { Device = device, At = at };

    public static MailOrder Asked(string message) => new($"asked-{message}", MailKind.QuestionAsked) { Message = message };

    public static MailOrder Answered(string message, string personId) => new($"answered-{message}-{personId}", MailKind.QuestionAnswered, personId) { Message = message };
}

/// <summary>Every mail the portal sends; its text stands in Mails/ under the name given in <see cref="MailTemplates"/>.</summary>
public enum MailKind
{
    Invitation,
    PasswordLink,
    DocumentPlaced,
    DocumentWithdrawn,
    DocumentDecided,
    DocumentSigned,
    SignedCopy,
    AccountChanged,
    NewDevice,
    FilingAccepted,
    FilingFailed,
    QuestionAsked,
    QuestionAnswered,
    Reminder,
    ReminderOfSeveral,
    Digest,
}
