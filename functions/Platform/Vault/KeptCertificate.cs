using System.Security.Cryptography.X509Certificates;
using Azure;
using Azure.Security.KeyVault.Certificates;

namespace Portal.Platform.Vault;

/// <summary>
/// A certificate with its key, that the portal holds a reference to: its name in the vault, or on one machine a file. For where the key has
/// to be at hand, as in TLS; what can sign in the vault does not take it out.
/// </summary>
/// <param name="file">PEM with the certificate and its key; wins over the vault.</param>
public sealed class KeptCertificate(string name, string? file, Func<CertificateClient> vault, TimeProvider clock) : IDisposable
{
    // A new version of the certificate is used from then on at the latest.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1);
    private (X509Certificate2 Certificate, DateTimeOffset Until)? _current;

    /// <exception cref="RequestFailedException">The vault is away, has no such certificate, or does not let the portal in.</exception>
    public async Task<X509Certificate2> CurrentAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_current is { } known && clock.GetUtcNow() < known.Until) return known.Certificate;
            var certificate = file is null ? (await vault().DownloadCertificateAsync(name, cancellationToken: cancellation)).Value : X509Certificate2.CreateFromPemFile(file);
            _current = (certificate, clock.GetUtcNow() + Remembered);
            return certificate;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
