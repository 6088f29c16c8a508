using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Signing;

/// <summary>
/// Whether a file is one that the firm sealed, from the file alone. It asks for more than a PDF viewer does: the seal covers the whole
/// file, and what it does not cover (itself) is as the seal writes it, so that no byte can be another.
/// </summary>
public static class SealInspection
{
    /// <param name="file">Can seek. Memory: the file twice.</param>
    public static SealVerdict Of(Stream file, SealTrust trust, CancellationToken cancellation = default) =>
        Examine(file, trust, cancellation).Verdict;

    internal static (SealVerdict Verdict, SealedContents? Contents, X509Certificate2? Seal) Examine(
        Stream file, SealTrust trust, CancellationToken cancellation)
    {
        var finding = SealFinding.NotSealed;
        foreach (var range in SignatureRange.In(file, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var examined = TryExamine(file, range, trust);
            if (examined.Verdict.Finding != SealFinding.OtherSeal) return examined;
            finding = SealFinding.OtherSeal;
        }

        return Only(finding);
    }

    // Anybody may give anything to look at: what cannot be read as a signature is nothing that the firm made.
    private static (SealVerdict Verdict, SealedContents? Contents, X509Certificate2? Seal) TryExamine(Stream file, SignatureRange range, SealTrust trust)
    {
        try
        {
            return Examine(file, range, trust);
        }
        catch (Exception broken) when (broken is CryptographicException or AsnContentException)
        {
            return Only(SealFinding.OtherSeal);
        }
    }

    private static (SealVerdict Verdict, SealedContents? Contents, X509Certificate2? Seal) Examine(Stream file, SignatureRange range, SealTrust trust)
    {
        if (range.Signature(file) is not { } bytes || SealSignature.Read(bytes) is not { } claim) return Only(SealFinding.OtherSeal);
        if (claim.Certificate is not { } certificate || !trust.Seals.Any(certificate.IsSameAs)) return Only(SealFinding.OtherSeal);
        // Only one that names the firm is worth the whole file, and what it turns out to be is the answer: the file is copied once.
        var signature = claim.Over(range.Content(file));
        if (!signature.IsRight() || signature.Timestamp() is not { } time) return Only(SealFinding.Changed);
        if (range.End != file.Length) return Only(SealFinding.AddedTo);
        if (SealedContents.Read(file, range) is not { } contents || !signature.BringsOnly(contents.Certificates)) return Only(SealFinding.Changed);
        var finding = Weigh(certificate, time, contents, trust.Roots);
        return finding == SealFinding.Intact ? (new SealVerdict(finding, time.Token.TokenInfo.Timestamp, contents.Evidence), contents, certificate) : Only(finding);
    }

    // What expired or was revoked after the timestamp was good when it was used (ETSI EN 319 102-1, 5.5).
    private static SealFinding Weigh(X509Certificate2 certificate, (Rfc3161TimestampToken Token, X509Certificate2 Authority) time, SealedContents contents, X509Certificate2Collection roots)
    {
        var at = time.Token.TokenInfo.Timestamp;
        if (!Trust.Leads(certificate, contents.Certificates, roots, at)) return SealFinding.NotTrusted;
        if (!Trust.Leads(time.Authority, [.. contents.Certificates, .. time.Token.AsSignedCms().Certificates], roots, at, Trust.TimeStamping)) return SealFinding.NotTrusted;
        return contents.Certificates.Append(certificate).Any(one => WasRevoked(one, contents, at)) ? SealFinding.Revoked : SealFinding.Intact;
    }

    private static bool WasRevoked(X509Certificate2 certificate, SealedContents contents, DateTimeOffset at) => contents.Certificates
        .Where(issuer => certificate.IsIssuedBy(issuer))
        .SelectMany(issuer => contents.Lists.Select(list => RevocationList.Read(list, issuer)))
        .Any(list => list?.RevokedAt(certificate) <= at);

    private static (SealVerdict Verdict, SealedContents? Contents, X509Certificate2? Seal) Only(SealFinding finding) => (new SealVerdict(finding), null, null);
}
