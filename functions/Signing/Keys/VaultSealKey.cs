using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Certificates;
using Microsoft.Extensions.Options;
using Portal.Signing.Pades;

namespace Portal.Signing.Keys;

/// <summary>The seal in Key Vault. The certificate is read; the key stays where it is, and signs there.</summary>
public sealed class VaultSealKey(CertificateClient certificates, HttpPipeline keys, CertificateIssuers issuers, IOptions<SealOptions> options, TimeProvider clock) : ISealKey
{
    // A new version of the certificate is used from then on at the latest.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly string _name = options.Value.Certificate;
    private (SealIdentity Identity, DateTimeOffset Until)? _current;

    public async Task<SealIdentity> CurrentAsync(CancellationToken cancellation)
    {
        if (_current is { } known && clock.GetUtcNow() < known.Until) return known.Identity;
        var stored = (await certificates.GetCertificateAsync(_name, cancellation)).Value;
        var certificate = X509CertificateLoader.LoadCertificate(stored.Cer);
        var identity = new SealIdentity(certificate, new VaultRsa(keys, stored.KeyId, certificate), await issuers.OfAsync(certificate, [], cancellation));
        _current = (identity, clock.GetUtcNow() + Remembered);
        return identity;
    }

    public async Task<IReadOnlyList<X509Certificate2>> EverAsync(CancellationToken cancellation)
    {
        var versions = new List<X509Certificate2>();
        await foreach (var version in certificates.GetPropertiesOfCertificateVersionsAsync(_name, cancellation))
            versions.Add(X509CertificateLoader.LoadCertificate((await certificates.GetCertificateVersionAsync(_name, version.Version, cancellation)).Value.Cer));
        return versions;
    }

    /// <summary>What signs in the vault: the package for keys offers no more than this one request.</summary>
    public static HttpPipeline Pipeline(ClientOptions options, TokenCredential credential) =>
        HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, "https://vault.azure.net/.default"));
}
