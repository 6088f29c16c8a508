using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Local.Pki;

/// <summary>Publishes what an authority took back; by the portal's clock.</summary>
public sealed class LocalRevocation(TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(7);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _revoked = new();

    public void Revoke(X509Certificate2 certificate, DateTimeOffset since) => _revoked[certificate.SerialNumber] = since;

    public byte[] ListOf(X509Certificate2 issuer)
    {
        var now = clock.GetUtcNow();
        var list = new CertificateRevocationListBuilder();
        foreach (var (serial, since) in _revoked) list.AddEntry(Convert.FromHexString(serial), since);
        return list.Build(issuer, now.ToUnixTimeSeconds(), now + Validity, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now);
    }
}
