using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Signing.Trail;

public enum TrailFinding
{
    /// <summary>Signed by the firm, as it was then, and every event is what was written.</summary>
    Intact,

    /// <summary>It is no signed trail.</summary>
    NotSigned,

    /// <summary>Signed by somebody else.</summary>
    OtherSignature,

    /// <summary>The signature of the firm does not fit what stands there.</summary>
    Changed,

    /// <summary>The signature is right; an event is not what was written when it happened.</summary>
    Broken,

    /// <summary>The certificate does not lead to a root that is believed, or was not valid then.</summary>
    NotTrusted,
}

/// <param name="Trail">Only when it is the firm's and unchanged.</param>
public sealed record TrailVerdict(TrailFinding Finding, DocumentTrail? Trail = null);

/// <summary>
/// A trail signed with the firm's certificate: a JWS (RFC 7515) in the flattened JSON form of its 7.2.2, RS256, with the certificates in x5c, so that any
/// library for it can check the file.
/// </summary>
public static class SignedTrail
{
    /// <summary>RFC 7515, 9.2.2.</summary>
    public const string ContentType = "application/jose+json";

    private const string Type = "portal-trail+json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    private sealed record Jws(string Payload, string Protected, string Signature);

    // The names are those of RFC 7515, 4.1.
    private sealed record Header(string Alg, string Typ, IReadOnlyList<string> X5c);

    /// <exception cref="Azure.RequestFailedException">Key Vault does not answer.</exception>
    public static byte[] Sign(DocumentTrail trail, SealIdentity identity)
    {
        var chain = identity.Issuers.Where(issuer => !issuer.IsRoot()).Prepend(identity.Certificate);
        var header = Encode(JsonSerializer.SerializeToUtf8Bytes(new Header("RS256", Type, [.. chain.Select(one => Convert.ToBase64String(one.RawDataMemory.Span))]), Json));
        var payload = Encode(JsonSerializer.SerializeToUtf8Bytes(trail, Json));
        var signature = identity.Key.SignHash(SHA256.HashData(SigningInput(header, payload)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return JsonSerializer.SerializeToUtf8Bytes(new Jws(payload, header, Encode(signature)), Json);
    }

    public static string FileNameOf(DocumentTrail trail) => $"bewijs-{trail.Document}.json";

    public static TrailVerdict Inspect(byte[] file, SealTrust trust)
    {
        try
        {
            return Examine(JsonSerializer.Deserialize<Jws>(file, Json)!, trust);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or CryptographicException)
        {
            return new TrailVerdict(TrailFinding.NotSigned);
        }
    }

    private static TrailVerdict Examine(Jws jws, SealTrust trust)
    {
        var header = JsonSerializer.Deserialize<Header>(Decode(jws.Protected), Json)!;
        if (header is not { Alg: "RS256", Typ: Type, X5c.Count: > 0 }) return new TrailVerdict(TrailFinding.NotSigned);
        var certificates = header.X5c.Select(one => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(one))).ToList();
        // The firm's own copy of the certificate, and not the one in the file, says whose signature it is.
        if (trust.Seals.FirstOrDefault(certificates[0].IsSameAs) is not { } own) return new TrailVerdict(TrailFinding.OtherSignature);
        using var key = own.GetRSAPublicKey();
        if (key?.VerifyData(SigningInput(jws.Protected, jws.Payload), Decode(jws.Signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) != true) return new TrailVerdict(TrailFinding.Changed);
        var trail = JsonSerializer.Deserialize<DocumentTrail>(Decode(jws.Payload), Json)!;
        if (!Trust.Leads(own, [.. certificates, .. trust.Seals], trust.Roots, trail.ExportedAt)) return new TrailVerdict(TrailFinding.NotTrusted);
        return new TrailVerdict(trail.FirstBroken() is null ? TrailFinding.Intact : TrailFinding.Broken, trail);
    }

    // RFC 7515, 5.1.
    private static byte[] SigningInput(string header, string payload) => Encoding.ASCII.GetBytes($"{header}.{payload}");

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => Base64Url.DecodeFromChars(text);
}
