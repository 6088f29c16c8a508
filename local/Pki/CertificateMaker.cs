using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Local.Pki;

/// <summary>Issues certificates as a public authority would (RFC 5280), that say where their issuer and its revocation list can be had.</summary>
/// <param name="published">The folder of what is published.</param>
public sealed class CertificateMaker(Uri published)
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    // RFC 9336: signing documents.
    private const string DocumentSigning = "1.3.6.1.5.5.7.3.36";

    // The clock can be moved a long way; up to 2049 a time has the short form in a certificate.
    private static readonly DateTimeOffset From = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = new(2049, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Authority(name, key, pathLength: null).CreateSelfSigned(From, Until);
    }

    public X509Certificate2 Intermediate(string name, X509Certificate2 issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Issue(Authority(name, key, pathLength: 0), issuer, "root", From, Until);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>RFC 3161, 2.3: this one purpose, and critical.</summary>
    public X509Certificate2 TimestampAuthority(string name, X509Certificate2 issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Leaf(new CertificateRequest(name, key, HashAlgorithmName.SHA256), X509KeyUsageFlags.DigitalSignature, TimeStamping, critical: true);
        using var certificate = Issue(request, issuer, "intermediate", From, Until);
        return certificate.CopyWithPrivateKey(key);
    }

    public X509Certificate2 Seal(string name, X509Certificate2 issuer) => Seal(name, issuer, From, Until);

    public X509Certificate2 Seal(string name, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = StandInKeys.Of(name);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Leaf(request, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, DocumentSigning, critical: false);
        using var certificate = Issue(request, issuer, "intermediate", from, until);
        return certificate.CopyWithPrivateKey(key);
    }

    private static CertificateRequest Authority(string name, ECDsa key, int? pathLength)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, pathLength is not null, pathLength ?? 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static CertificateRequest Leaf(CertificateRequest request, X509KeyUsageFlags usage, string purpose, bool critical)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private X509Certificate2 Issue(CertificateRequest request, X509Certificate2 issuer, string published, DateTimeOffset from, DateTimeOffset until)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([Address($"{published}.crl")]));
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [Address($"{published}.cer")]));
        using var key = issuer.GetECDsaPrivateKey()!;
        return request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(key), from, until, Portal.Signing.Pades.TimestampAuthority.RandomInteger(16));
    }

    private string Address(string file) => new Uri(published, file).ToString();
}
