using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Signing.Evidence;

namespace Portal.Signing;

[JsonConverter(typeof(CamelCaseEnumConverter<SealFinding>))]
public enum SealFinding
{
    /// <summary>Sealed by the firm, and as it was then.</summary>
    Intact,

    /// <summary>There is no seal in the file.</summary>
    NotSealed,

    /// <summary>There is a signature, of somebody else or one that cannot be read.</summary>
    OtherSeal,

    /// <summary>A seal of the firm is there and does not fit the file: it was changed, or put together.</summary>
    Changed,

    /// <summary>What was sealed is unchanged, but something was put behind it, which a viewer may show in its place.</summary>
    AddedTo,

    /// <summary>The time is not vouched for by an authority that is believed, or the certificate was not valid then.</summary>
    NotTrusted,

    /// <summary>The certificate had been revoked when the seal was made.</summary>
    Revoked,
}

/// <param name="At">When it was sealed, by the timestamp; only of a seal that holds.</param>
/// <param name="Evidence">For whom and by whom it was signed; only of a seal that holds.</param>
public sealed record SealVerdict(SealFinding Finding, DateTimeOffset? At = null, SealEvidence? Evidence = null);

/// <summary>Who is believed.</summary>
/// <param name="Seals">The certificates by which the firm seals or has sealed.</param>
/// <param name="Roots">Where they and the timestamp's certificates have to lead to; those of the system when empty.</param>
public sealed record SealTrust(IReadOnlyList<X509Certificate2> Seals, X509Certificate2Collection Roots);
