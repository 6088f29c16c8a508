using System.Text.Json.Serialization;
using Portal.Documents.Figures;
using Portal.Documents.Payments;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents;

/// <summary>A document as the API shows it.</summary>
/// <param name="ExpiredAt">When the request to sign ended by itself.</param>
/// <param name="Actions">What the person who asks may do with it now.</param>
public record DocumentView(
    string Id,
    int Number,
    int Version,
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
    IReadOnlyList<FigureView>? Figures,
    Outcome? Outcome,
    bool? FiledAutomatically,
    InvoiceView? Invoice,
    WithdrawalView? Withdrawal,
    bool CommentRequired,
    DateTimeOffset? ExpiredAt,
    IReadOnlyList<SignatureView>? Signatures,
    IReadOnlyList<string> Actions)
{
    /// <summary>How to pay, once it is to be paid; only of one document.</summary>
    public PaymentView? Payment { get; init; }

    /// <param name="membership">Through which it is seen; null for the office, which sees the files of what was withdrawn as well.</param>
    public static DocumentView Of(Document document, Membership? membership, Language language) => new(
        document.Id.ToString(),
        document.Number,
        document.Version,
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
        [.. document.Files.Where(_ => membership is null || document.State != DocumentState.Withdrawn).Select(FileView.Of)],
        DecisionView.Of(document, membership?.PersonId),
        FilingView.Of(document),
        FigureView.Of(document, language),
        Outcome.Of(document),
        document.IsFiledByPortal ? true : null,
        document.AmountInCents is { } cents ? new InvoiceView(cents / 100m, document.DueDate!, document.PaidOn is not null, document.PaidOn) : null,
        document.WithdrawnAt is { } withdrawnAt ? new WithdrawalView(document.WithdrawalReason!, withdrawnAt) : null,
        document.CommentRequired,
        document.ExpiredAt,
        SignatureView.Of(document, membership?.PersonId),
        membership is null ? [] : AccessRules.ActionsOf(document, membership));
}

/// <param name="ActiveContent">True when something in it may run by itself; null otherwise.</param>
public sealed record FileView(
    string Id, string Name, string ContentType, long Size, [property: JsonPropertyName("sha256")] string Sha256, bool Signed,
    bool? ActiveContent)
{
    public static FileView Of(DocumentFile file) =>
        new(file.Id, file.Name, file.ContentType, file.Size, file.Sha256, file.Signed, file.HasActiveContent ? true : null);
}

/// <param name="ByYou">Whether the person who asks decided it, who may share a name with others; null for the office.</param>
public sealed record DecisionView(string By, DateTimeOffset At, string? Comment, bool? ByYou)
{
    /// <summary>None on what was withdrawn: it counts for nothing any more.</summary>
    /// <param name="personId">Who asks; null for the office.</param>
    public static DecisionView? Of(Document document, string? personId)
    {
        if (document is not { DecidedAt: { } at, State: not DocumentState.Withdrawn }) return null;
        return new DecisionView(document.DecidedBy!, at, document.Comment, personId is null ? null : document.DecidedById == personId);
    }
}

/// <summary>Somebody who has to sign: when they did, or why they do not.</summary>
/// <param name="ByYou">Whether that is the person who asks, as above.</param>
public sealed record SignatureView(string Name, SignerRole Role, DateTimeOffset? At, string? AbsentReason, bool? ByYou)
{
    /// <summary>Null for what is not signed.</summary>
    /// <param name="personId">Who asks; null for the office.</param>
    public static IReadOnlyList<SignatureView>? Of(Document document, string? personId) =>
        document.SignersJson is null ? null : [.. document.Signers().Select(signer => Of(signer, personId))];

    private static SignatureView Of(Signer signer, string? personId) =>
        new(signer.Name, signer.Role, signer.SignedAt, signer.AbsentReason, personId is null ? null : signer.PersonId == personId);
}

/// <param name="At">When it was received.</param>
/// <param name="Automatic">The portal files it; otherwise the office does.</param>
/// <param name="Step">How it stands with Digipoort, or what went wrong.</param>
public sealed record FilingView(FilingState State, string? Reference, DateTimeOffset? At, DateTimeOffset? AcceptedAt, bool Automatic, FilingStepView? Step)
{
    public static FilingView? Of(Document document) => document.Filing == FilingState.None
        ? null
        : new FilingView(
            document.Filing == FilingState.Sending ? FilingState.Waiting : document.Filing,
            document.FilingReference,
            document.FiledAt,
            document.AcceptedAt,
            document.IsFiledByPortal,
            document.FilingCode is null ? null : new FilingStepView(document.FilingCode, document.FilingText ?? ""));
}

public sealed record FilingStepView(string Code, string Text);

/// <param name="Amount">Euros; below zero for a credit note.</param>
public sealed record InvoiceView(decimal Amount, string DueDate, bool Paid, string? PaidOn);

public sealed record WithdrawalView(string Reason, DateTimeOffset At);

/// <summary>What a document was before it was replaced.</summary>
public sealed record EarlierVersionView(
    int Version, string Subject, string? Explanation, DocumentState State, DateTimeOffset SentAt, DateTimeOffset ReplacedAt, IReadOnlyList<FileView> Files, DecisionView? Decision)
{
    /// <param name="personId">Who asks; null for the office.</param>
    public static EarlierVersionView Of(Document document, string? personId) => new(
        document.Version,
        document.Subject,
        document.Explanation,
        document.State,
        document.SentAt,
        document.ReplacedAt!.Value,
        [.. document.Files.Select(FileView.Of)],
        DecisionView.Of(document, personId));
}
