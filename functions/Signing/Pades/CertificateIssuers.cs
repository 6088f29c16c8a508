using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Keys;

namespace Portal.Signing.Pades;

/// <summary>Who issued a certificate, and who vouches for those: from what is at hand, otherwise from where the certificate says (RFC 5280, 4.2.2.1).</summary>
public sealed class CertificateIssuers(PkiDownloads downloads)
{
    private const int LongestChain = 6;

    /// <returns>From its issuer upwards, with the root last if it is known.</returns>
    public async Task<IReadOnlyList<X509Certificate2>> OfAsync(X509Certificate2 certificate, IReadOnlyCollection<X509Certificate2> known, CancellationToken cancellation)
    {
        var chain = new List<X509Certificate2>();
        for (var last = certificate; !last.IsRoot() && chain.Count < LongestChain; chain.Add(last))
        {
            var issuer = known.FirstOrDefault(candidate => last.IsIssuedBy(candidate)) ?? await DownloadAsync(last, cancellation);
            if (issuer is null) break;
            last = issuer;
        }

        return chain;
    }

    private async Task<X509Certificate2?> DownloadAsync(X509Certificate2 certificate, CancellationToken cancellation)
    {
        var access = certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().FirstOrDefault();
        foreach (var address in access?.EnumerateCAIssuersUris() ?? [])
        {
            if (await downloads.GetAsync(address, cancellation) is not { } bytes) continue;
            if (Read(bytes).FirstOrDefault(candidate => certificate.IsIssuedBy(candidate)) is { } issuer) return issuer;
        }

        return null;
    }

    // One certificate, or a bag of them (RFC 5280, 4.2.2.1).
    private static IReadOnlyCollection<X509Certificate2> Read(byte[] bytes)
    {
        try
        {
            if (X509Certificate2.GetCertContentType(bytes) != X509ContentType.Pkcs7) return [X509CertificateLoader.LoadCertificate(bytes)];
            var bag = new SignedCms();
            bag.Decode(bytes);
            return [.. bag.Certificates];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
