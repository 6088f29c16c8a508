using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Signing.Keys;

/// <summary>As whom the firm seals.</summary>
/// <param name="Key">Signs; need not be able to leave where it is kept.</param>
/// <param name="Issuers">Who vouches for the certificate, from its issuer to the root as far as they are known.</param>
public sealed record SealIdentity(X509Certificate2 Certificate, RSA Key, IReadOnlyList<X509Certificate2> Issuers);

/// <summary>Where the firm's seal is kept.</summary>
public interface ISealKey
{
    /// <exception cref="Azure.RequestFailedException">It cannot be reached now; try again.</exception>
    Task<SealIdentity> CurrentAsync(CancellationToken cancellation);

    /// <summary>The certificates by which the firm seals or has sealed: what these have signed is the firm's.</summary>
    Task<IReadOnlyList<X509Certificate2>> EverAsync(CancellationToken cancellation);
}

internal static class CertificateFacts
{
    extension(X509Certificate2 certificate)
    {
        public bool IsRoot() => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

        /// <summary>By name and key identifier; whether the signature is right is for whoever validates the chain.</summary>
        public bool IsIssuedBy(X509Certificate2 issuer) => certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
            && (certificate.IssuerKey() is not { } wanted || issuer.OwnKey() is not { } own || wanted.Span.SequenceEqual(own.Span));

        private ReadOnlyMemory<byte>? IssuerKey() => certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier;

        private ReadOnlyMemory<byte>? OwnKey() => certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes;

        public bool IsSameAs(X509Certificate2 other) => certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
    }
}
