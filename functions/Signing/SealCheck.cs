using Microsoft.Extensions.Options;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Signing;

/// <summary>Whether this firm sealed a file, unchanged, when and for whom; with what is known today of its certificate.</summary>
public sealed class SealCheck(ISealKey key, IOptions<SealOptions> options, ValidationSource validation)
{
    /// <param name="file">Can seek. Memory: the file twice.</param>
    /// <exception cref="Azure.RequestFailedException">Key Vault does not answer, so it is not known whose seal it is.</exception>
    public async Task<SealVerdict> CheckAsync(Stream file, CancellationToken cancellation)
    {
        var trust = new SealTrust(await key.EverAsync(cancellation), options.Value.RootCertificates());
        var (verdict, contents, seal) = SealInspection.Examine(file, trust, cancellation);
        if (verdict.Finding != SealFinding.Intact) return verdict;
        // A key that was stolen is often noticed late, and the certificate then revoked from a day before this seal.
        var list = await validation.ListForAsync(seal!, contents!.Certificates, cancellation);
        return list?.RevokedAt(seal!) <= verdict.At ? new SealVerdict(SealFinding.Revoked) : verdict;
    }
}
