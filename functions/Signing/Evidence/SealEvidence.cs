using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Signing.Evidence;

/// <summary>What a sealed file is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SealedKind>))]
public enum SealedKind
{
    /// <summary>A document that was signed.</summary>
    Document,

    /// <summary>What happened to a document, event by event.</summary>
    Trail,

    /// <summary>Who signed a document, beside the sealed file that it belongs to.</summary>
    Evidence,
}

/// <summary>What a sealed file says of how it was signed. People read it on the evidence page, programs in the page's data.</summary>
/// <param name="Reference">By which the firm finds the trail of the request.</param>
/// <param name="Number">Of the document in its dossier.</param>
/// <param name="Files">All files of the document: one act signs them together.</param>
/// <param name="Verification">The page where anyone can have the file checked.</param>
/// <param name="Kind">Files that were sealed before there was another do not say it.</param>
/// <param name="Sealed">The file that it belongs to, where it stands beside that and not in it; with the SHA-256 of it as it was sealed.</param>
public sealed record SealEvidence(
    string Firm,
    string Reference,
    string Dossier,
    int Number,
    string Subject,
    IReadOnlyList<SignedFile> Files,
    IReadOnlyList<Signatory> Signed,
    IReadOnlyList<AbsentSignatory> Absent,
    Uri Verification,
    SealedKind Kind = SealedKind.Document,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SignedFile? Sealed = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is not what <see cref="ToJson"/> makes.</exception>
    public static SealEvidence FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<SealEvidence>(json, Json)!;
}

/// <param name="Sha256">Of the file as it was signed, before the evidence page and the seal came to it.</param>
public sealed record SignedFile(string Name, string Sha256);

/// <param name="Role">In Dutch, as it is to be read.</param>
/// <param name="Identity">Who had confirmed who it is, and how; of an account that had just been changed.</param>
public sealed record Signatory(string Name, string Role, SigningFactor Factor, DateTimeOffset At, string? Identity = null);

/// <param name="Reason">Why the signature is missing (art. 2:210(2) BW).</param>
public sealed record AbsentSignatory(string Name, string Role, string Reason);
