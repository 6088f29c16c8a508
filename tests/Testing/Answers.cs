namespace Portal.Testing;

// The API's shapes as a client of it would write them down: apart from the product's own types, so that a change there shows here.
public sealed record PersonAnswer(string Id, string Name, string Email, string? Mobile);

public sealed record DossierAnswer(string Id, string Type, string Name);

public sealed record ClientDossierAnswer(string Id, string Type, string Name, string Role, bool MayHandle, int OpenTasks);

public sealed record DossierDetailsAnswer(string Id, string Name, IReadOnlyList<FolderAnswer> Folders);

public sealed record FolderAnswer(string Folder, int Documents, long Bytes);

public sealed record PlacedAnswer(string Id, int Number, int Version = 1);

public sealed record TaskAnswer(string Id, string Action, string Kind, string Subject, string DossierId, string DossierName, string DocumentId, DateTimeOffset SentAt, string? Deadline, string? QuestionId = null,
    OutcomeAnswer? Outcome = null);

public sealed record OutcomeAnswer(decimal Amount, string Direction, string? Due = null);

public sealed record FileAnswer(string Id, string Name, string ContentType, long Size, string Sha256, bool Signed, bool? ActiveContent);

public sealed record DecisionAnswer(string By, DateTimeOffset At, string? Comment, bool? ByYou = null);

public sealed record FilingAnswer(string State, string? Reference, DateTimeOffset? At, DateTimeOffset? AcceptedAt, bool Automatic, FilingStepAnswer? Step);

public sealed record FilingStepAnswer(string Code, string Text);

public sealed record FigureAnswer(
    string Name, decimal Amount, string? Label = null, decimal? Before = null, string? BeforePeriod = null, string? Remark = null);

public sealed record PaymentAnswer(string Iban, string Name, decimal Amount, bool Paid, string? Reference = null, string? Due = null);

public sealed record HistoryAnswer(string Event, DateTimeOffset At, string? By);

public sealed record WorkflowAnswer(string InstanceId, string Status, string? Step);

public sealed record DocumentAnswer(
    string Id, int Number, string DossierId, string DossierName, string Kind, string Subject, string? Period, string? Explanation, string Folder, string State,
    DateTimeOffset SentAt, string? Deadline, IReadOnlyList<FileAnswer> Files, DecisionAnswer? Decision, FilingAnswer? Filing, bool CommentRequired,
    IReadOnlyList<string> Actions, IReadOnlyList<HistoryAnswer>? History, WorkflowAnswer? Workflow)
{
    public int Version { get; init; }

    /// <summary>For clients only.</summary>
    public DraftAnswer? ConfirmedDraft { get; init; }

    /// <summary>For the office only.</summary>
    public string? SealingProblem { get; init; }

    public string? RemindedBy { get; init; }

    public IReadOnlyList<FigureAnswer>? Figures { get; init; }

    public OutcomeAnswer? Outcome { get; init; }

    public PaymentAnswer? Payment { get; init; }

    public InvoiceAnswer? Invoice { get; init; }

    public WithdrawalAnswer? Withdrawal { get; init; }

    public IReadOnlyList<SignatureAnswer>? Signatures { get; init; }

    public IReadOnlyList<SignerAnswer>? Roster { get; init; }

    public DateTimeOffset? ExpiredAt { get; init; }

    public string? Draft { get; init; }

    public IReadOnlyList<EarlierVersionAnswer>? Versions { get; init; }
}

public sealed record SignatureAnswer(string Name, string Role, DateTimeOffset? At, string? AbsentReason, bool? ByYou = null);

public sealed record SignerAnswer(string PersonId, string Name, string Role, DateTimeOffset? At, string? Factor, string? AbsentReason);

public sealed record SigningAnswer(int Version, string Consent, string ConsentSha256, IReadOnlyList<string> Factors, string? Mobile);

public sealed record SeveralPreparationAnswer(IReadOnlyList<SeveralConsentAnswer> Consents, IReadOnlyList<string> Factors, string? Mobile);

public sealed record SeveralConsentAnswer(string Id, int Version, string Subject, string DossierName, string Text, string Sha256);

public sealed record SeveralSignedAnswer(string Id, DocumentAnswer? Document, string? Problem, string? Detail);

public sealed record PasswordLinkAnswer(string Name, string UserName);

public sealed record InvoiceAnswer(decimal Amount, string DueDate, bool Paid, string? PaidOn);

public sealed record WithdrawalAnswer(string Reason, DateTimeOffset At);

public sealed record EarlierVersionAnswer(int Version, string Subject, string State, DateTimeOffset SentAt, DateTimeOffset ReplacedAt, IReadOnlyList<FileAnswer> Files, DecisionAnswer? Decision);

public sealed record WorkItemAnswer(
    string Id, string Kind, string DossierId, string DossierName, string? DocumentId, string Subject, string? Comment, string? Due, DateTimeOffset CreatedAt, DateTimeOffset? CompletedAt, string State, string? QuestionId = null, string? PersonId = null, string? ChangeId = null,
    StaffAnswer? Owner = null, NoteAnswer? Assigned = null, NoteAnswer? Note = null, string? LaterUntil = null, string? CompletedBy = null);

/// <summary>Who wrote or did something with a work item, and when.</summary>
public sealed record NoteAnswer(string By, DateTimeOffset At, string? Text = null);

/// <summary>A change that waits, or waited, for a second member of staff.</summary>
public sealed record ChangeAnswer(
    string Id, string Kind, string State, string PersonId, string PersonName, string? DossierId, string? From, string? To, string AskedBy, string? EndedBy, string? Refusal);

public sealed record HealthAnswer(string Name, string State, string? Detail);

public sealed record MailAnswer(string To, string Subject, string Text, string Html, DateTimeOffset SentAt, string Headers)
{
    /// <summary>Where a mail program posts to for its user to get no more such mails; null of a mail that cannot be stopped.</summary>
    public Uri? Unsubscribe => HeaderOf("List-Unsubscribe") is { } address ? new Uri(address.Trim('<', '>')) : null;

    public string? HeaderOf(string name) => Headers.Split('\n').FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    /// <summary>The first link of the letter.</summary>
    public Uri Link => new(Text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http", StringComparison.Ordinal)));
}

public sealed record SmsAnswer(string To, string Text, DateTimeOffset SentAt);

public sealed record DraftAnswer(string Id, int Version, string Subject, IReadOnlyList<FileAnswer> Files);

public sealed record NoticesAnswer(string Documents, bool Amounts);

public sealed record ProblemAnswer(
    string Title, int Status, string Code, string? TraceId, IReadOnlyDictionary<string, string[]>? Errors, IReadOnlyList<string>? Factors = null, string? Mobile = null);
