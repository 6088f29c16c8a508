using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Documents;

[JsonConverter(typeof(CamelCaseEnumConverter<DocumentState>))]
public enum DocumentState
{
    Available,
    Open,
    Approved,
    Rejected,
    Signed,
    Withdrawn,
}

[JsonConverter(typeof(CamelCaseEnumConverter<FilingState>))]
public enum FilingState
{
    /// <summary>Not to be filed, or not yet decided.</summary>
    None,
    Waiting,
    Submitted,
    Accepted,
    Failed,
}

/// <summary>A document: the truth about what it is, what was decided and what became of it.</summary>
public sealed class Document : Row
{
    public const string Prefix = "doc|";
    private const long MaxNumber = 9_999_999_999;

    [IgnoreDataMember]
    public DocumentId Id => new(PartitionKey, Number);

    public int Number { get; set; }

    public string DossierName { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public string? Period { get; set; }

    public string? Explanation { get; set; }

    public Folder Folder { get; set; }

    public DocumentState State { get; set; }

    public DateTimeOffset SentAt { get; set; }

    /// <summary>A date in the Netherlands, yyyy-MM-dd.</summary>
    public string? Deadline { get; set; }

    public bool CommentRequired { get; set; }

    public ScanState Scan { get; set; }

    /// <summary>Kept from clients: it has not been found clean.</summary>
    [IgnoreDataMember]
    public bool IsHeld => Scan is ScanState.Waiting or ScanState.Malicious;

    /// <summary>JSON; see <see cref="Files"/>.</summary>
    public string FilesJson { get; set; } = "[]";

    /// <summary>Made by the request that decided: how it knows its own write again when the answer of storage got lost.</summary>
    public string? DecisionId { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Comment { get; set; }

    public FilingState Filing { get; set; }

    public DateTimeOffset? FiledAt { get; set; }

    public string? FilingReference { get; set; }

    /// <summary>The trace of the request or step that wrote this last: what follows from it is told in the same trace.</summary>
    public string? Trace { get; set; }

    [IgnoreDataMember]
    public IReadOnlyList<DocumentFile> Files => JsonSerializer.Deserialize<List<DocumentFile>>(FilesJson)!;

    /// <summary>The number counted down, so that the newest document comes first in the partition.</summary>
    public static string KeyOf(int number) => Prefix + (MaxNumber - number).ToString("D10", CultureInfo.InvariantCulture);
}

/// <summary>A file of a document. The bytes are never changed: what is signed becomes a new file.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Blob">Where the bytes are in the container; not for clients.</param>
public sealed record DocumentFile(string Id, string Name, string ContentType, long Size, string Sha256, bool Signed, string Blob);
