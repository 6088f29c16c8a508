using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Portal.Platform.Vault;
using Portal.Signing.Pades;

namespace Portal.Signing.Keys;

/// <summary>The seal in Key Vault. The certificate is read; the key stays where it is, and signs there.</summary>
public sealed class VaultSealKey(VaultConnection vault, VaultKey keys, CertificateIssuers issuers, IOptions<SealOptions> options, TimeProvider clock) : ISealKey
{
    // A new version of the certificate is used from then on at the latest.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly string _name = options.Value.Certificate;
    private (SealIdentity Identity, DateTimeOffset Until)? _current;

    public async Task<SealIdentity> CurrentAsync(CancellationToken cancellation)
    {
        if (_current is { } known && clock.GetUtcNow() < known.Until) return known.Identity;
        var stored = (await vault.Certificates.GetCertificateAsync(_name, cancellation)).Value;
        var certificate = X509CertificateLoader.LoadCertificate(stored.Cer);
        var identity = new SealIdentity(certificate, new VaultRsa(keys, stored.KeyId, certificate), await issuers.OfAsync(certificate, [], cancellation));
        _current = (identity, clock.GetUtcNow() + Remembered);
        return identity;
    }

    public async Task<IReadOnlyList<X509Certificate2>> EverAsync(CancellationToken cancellation)
    {
        var versions = new List<X509Certificate2>();
        await foreach (var version in vault.Certificates.GetPropertiesOfCertificateVersionsAsync(_name, cancellation))
            versions.Add(X509CertificateLoader.LoadCertificate((await vault.Certificates.GetCertificateVersionAsync(_name, version.Version, cancellation)).Value.Cer));
        return versions;
    }
}
