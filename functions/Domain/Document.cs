using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>A document: the truth about what it is, what was decided and what became of it.</summary>
public sealed class Document : Row
{
    public const string Prefix = "doc|";
    private const string EarlierPrefix = "was|";
    private const long MaxNumber = 9_999_999_999;

    [IgnoreDataMember]
    public DocumentId Id => new(PartitionKey, Number);

    public int Number { get; set; }

    /// <summary>Counts from 1; the office replaces a document by a new version.</summary>
    public int Version { get; set; } = 1;

    public string DossierName { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public string? Period { get; set; }

    public string? Explanation { get; set; }

    public Folder Folder { get; set; }

    public DocumentState State { get; set; }

    /// <summary>Of this version.</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>A date in the Netherlands, yyyy-MM-dd.</summary>
    public string? Deadline { get; set; }

    /// <summary>The deadline, or none, with which this version was placed; null as long as it still is that one. See <see cref="WorkItem.IdOf"/>.</summary>
    public string? PlacedWithDeadline { get; set; }

    public bool CommentRequired { get; set; }

    public ScanState Scan { get; set; }

    /// <summary>Kept from clients: it has not been found clean.</summary>
    [IgnoreDataMember]
    public bool IsHeld => Scan is ScanState.Waiting or ScanState.Malicious;

    /// <summary>Ids of people, comma-separated: whom the office chose. Null where the kind says who.</summary>
    public string? Chosen { get; set; }

    /// <summary>JSON: who has to sign, and how far they are; see Domain/Rosters.cs. Null for what is not signed.</summary>
    public string? SignersJson { get; set; }

    /// <summary>One signature is enough.</summary>
    public bool AnyoneSigns { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>When the request to sign ended by itself.</summary>
    public DateTimeOffset? ExpiredAt { get; set; }

    /// <summary>Why a file of it could not be sealed, in Dutch; null as long as nothing is wrong.</summary>
    public string? SealingProblem { get; set; }

    /// <summary>Counts how often the office had it sealed again.</summary>
    public int SealingAttempt { get; set; }

    /// <summary>When sealing failed, or was asked for again.</summary>
    public DateTimeOffset? SealingChangedAt { get; set; }

    /// <summary>Of a letter of representation: the version of the draft that it confirms.</summary>
    public string? DraftVersion { get; set; }

    /// <summary>As above: the SHA-256 of the draft's files.</summary>
    public string? DraftHashes { get; set; }

    /// <summary>Of annual accounts, as <see cref="Deadline"/>: confirmed by the office.</summary>
    public string? AdoptedOn { get; set; }

    /// <summary>Ids of people, comma-separated: who said Gezien.</summary>
    public string? SeenBy { get; set; }

    /// <summary>Of an invoice; a table has no decimals.</summary>
    public long? AmountInCents { get; set; }

    /// <summary>Of an invoice; as <see cref="Deadline"/>.</summary>
    public string? DueDate { get; set; }

    /// <summary>Of an invoice; as <see cref="Deadline"/>. Null while it is open.</summary>
    public string? PaidOn { get; set; }

    /// <summary>By which a payment is recognised: of a return as <see cref="Domain.PaymentReference"/>, of an invoice the firm's own.</summary>
    public string? PaymentReference { get; set; }

    /// <summary>Ids of people, comma-separated: who noted for themself that it was paid.</summary>
    public string? MarkedPaidBy { get; set; }

    /// <summary>JSON; see <see cref="Files"/>.</summary>
    public string FilesJson { get; set; } = "[]";

    /// <summary>Made by the request that decided: how it knows its own write again when the answer of storage got lost.</summary>
    public string? DecisionId { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Comment { get; set; }

    public string? OpenedBy { get; set; }

    /// <summary>When a client first opened this version.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the office last had the clients reminded of this version, and who.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    public string? RemindedBy { get; set; }

    /// <summary>Made by the request that had them reminded: how a step that runs again knows its own write.</summary>
    public string? ReminderId { get; set; }

    public string? WithdrawalReason { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Of an earlier version only.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }

    public FilingState Filing { get; set; }

    public DateTimeOffset? FiledAt { get; set; }

    public string? FilingReference { get; set; }

    /// <summary>JSON of a <see cref="DocumentFile"/>: the XBRL instance of a return. Not among <see cref="Files"/>: it is not for clients to read.</summary>
    public string? InstanceJson { get; set; }

    /// <summary>JSON; see <see cref="Figures"/>.</summary>
    public string? FiguresJson { get; set; }

    /// <summary>JSON of an <see cref="Outcome"/>: what it comes to, where the office says so since no fact does.</summary>
    public string? StatedOutcomeJson { get; set; }

    /// <summary>What the instance is over, as <see cref="ReturnPeriod"/> writes it.</summary>
    public string? InstancePeriod { get; set; }

    /// <summary>JSON; see <see cref="Remarks"/>.</summary>
    public string? RemarksJson { get; set; }

    /// <summary>The SHA-256 of the instance that was approved: what is filed is that, or nothing.</summary>
    public string? ApprovedInstance { get; set; }

    /// <summary>Said at the upload, so that the client knows what an approval sets off, and once more at the approval; otherwise the office files.</summary>
    public bool IsFiledByPortal { get; set; }

    /// <summary>Counts how often the office had it filed again.</summary>
    public int FilingAttempt { get; set; }

    /// <summary>When it was last about to be sent: from then on it may have arrived.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>Digipoort's references of other messages, from before it was sent; space-separated.</summary>
    public string? KnownReferences { get; set; }

    /// <summary>How the filing stands, in Digipoort's code and words.</summary>
    public string? FilingCode { get; set; }

    public string? FilingText { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>When the portal's filing came to its end, or was asked for again.</summary>
    public DateTimeOffset? FilingChangedAt { get; set; }

    /// <summary>The trace of the request or step that wrote this last: what follows from it is told in the same trace.</summary>
    public string? Trace { get; set; }

    [IgnoreDataMember]
    public IReadOnlyList<DocumentFile> Files => JsonSerializer.Deserialize<List<DocumentFile>>(FilesJson)!;

    [IgnoreDataMember]
    public DocumentFile? Instance => InstanceJson is null ? null : JsonSerializer.Deserialize<DocumentFile>(InstanceJson);

    /// <summary>The main figures of the return, as the instance has them; null without one.</summary>
    [IgnoreDataMember]
    public IReadOnlyList<Figure>? Figures => FiguresJson is null ? null : JsonSerializer.Deserialize<List<Figure>>(FiguresJson);

    /// <summary>What the figures are over; null where neither the instance nor the office says it.</summary>
    [IgnoreDataMember]
    public ReturnPeriod? FiguresOver => (InstancePeriod ?? Period) is { } period ? ReturnPeriod.Parse(period) : null;

    /// <summary>What the office says of a figure, by the figure's name, in the place of what the comparison says; empty to say nothing.</summary>
    [IgnoreDataMember]
    public IReadOnlyDictionary<string, string> Remarks => RemarksJson is null ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<Dictionary<string, string>>(RemarksJson)!;

    /// <summary>The instance's too.</summary>
    [IgnoreDataMember]
    public string HashesOfFiles => string.Join(' ', Files.Append(Instance).OfType<DocumentFile>().Select(file => file.Sha256));

    /// <summary>The bytes that clients can get of it: none once it was withdrawn.</summary>
    [IgnoreDataMember]
    public long OpenBytes => State == DocumentState.Withdrawn || IsHeld ? 0 : Files.Sum(file => file.Size);

    public static string KeyOf(int number) => Prefix + Countdown(number);

    public static string EarlierPrefixOf(int number) => $"{EarlierPrefix}{Countdown(number)}|";

    public static string EarlierKeyOf(int number, int version) => EarlierPrefixOf(number) + version.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The number counted down, so that the newest comes first.</summary>
    public static string Countdown(int number) => (MaxNumber - number).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Gives this version another deadline than it was placed with.</summary>
    public void MoveDeadline(string deadline)
    {
        PlacedWithDeadline ??= Deadline ?? "";
        Deadline = deadline;
    }

    /// <summary>The same as it is now, to be written under another key.</summary>
    public Document CopyUnder(string rowKey)
    {
        var copy = (Document)MemberwiseClone();
        (copy.RowKey, copy.ETag) = (rowKey, default);
        return copy;
    }
}
