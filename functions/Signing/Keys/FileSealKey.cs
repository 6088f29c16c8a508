using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Portal.Signing.Keys;

/// <summary>The seal in a file, for one machine.</summary>
public sealed class FileSealKey(IOptions<SealOptions> options) : ISealKey
{
    private readonly Lazy<SealIdentity> _identity = new(() => Read(options.Value.File!));

    public Task<SealIdentity> CurrentAsync(CancellationToken cancellation) => Task.FromResult(_identity.Value);

    public Task<IReadOnlyList<X509Certificate2>> EverAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<X509Certificate2>>([_identity.Value.Certificate]);

    private static SealIdentity Read(string file)
    {
        var certificate = X509Certificate2.CreateFromPemFile(file);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        return new SealIdentity(certificate, certificate.GetRSAPrivateKey()!, [.. chain.Where(issuer => !issuer.IsSameAs(certificate))]);
    }
}
