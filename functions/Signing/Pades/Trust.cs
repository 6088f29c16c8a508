using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Signing.Pades;

/// <summary>Whether a certificate led to a root that is believed, at a moment.</summary>
internal static class Trust
{
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <param name="roots">Those of the system when empty.</param>
    /// <param name="purpose">An extended key usage that the certificate has to have.</param>
    public static bool Leads(X509Certificate2 certificate, IEnumerable<X509Certificate2> others, X509Certificate2Collection roots, DateTimeOffset at, string? purpose = null)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        // Revocation is looked at apart, in the lists that the file brings.
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.ExtraStore.AddRange(others.ToArray());
        if (purpose is not null) policy.ApplicationPolicy.Add(new Oid(purpose));
        if (roots.Count > 0)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        return chain.Build(certificate);
    }
}
