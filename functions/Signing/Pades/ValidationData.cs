using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Keys;

namespace Portal.Signing.Pades;

/// <summary>What somebody needs later on to check the seal and its timestamp, when the authorities may be gone (ETSI EN 319 142-1, 5.4).</summary>
/// <param name="IsComplete">There is a list of its issuer for every certificate below a root.</param>
internal sealed record ValidationData(IReadOnlyList<X509Certificate2> Certificates, IReadOnlyList<byte[]> Lists, bool IsComplete);

/// <summary>Gathers it from what the certificates say of where it is published.</summary>
public sealed class ValidationSource(CertificateIssuers issuers, PkiDownloads downloads, TimestampAuthority timestamps)
{
    internal async Task<ValidationData> ForAsync(SealIdentity identity, CancellationToken cancellation)
    {
        var ofTime = await timestamps.CertificatesAsync(cancellation);
        var chains = new List<X509Certificate2> { identity.Certificate };
        chains.AddRange(await issuers.OfAsync(identity.Certificate, identity.Issuers, cancellation));
        foreach (var certificate in ofTime) chains.AddRange([certificate, .. await issuers.OfAsync(certificate, [.. ofTime, .. chains], cancellation)]);
        var certificates = chains.DistinctBy(certificate => certificate.Thumbprint).ToList();
        var below = certificates.Where(certificate => !certificate.IsRoot()).ToList();
        var lists = new List<byte[]>();
        foreach (var certificate in below)
            if (await ListForAsync(certificate, certificates, cancellation) is { } list) lists.Add(list.Bytes);
        return new ValidationData(certificates, [.. lists.Distinct()], lists.Count == below.Count);
    }

    /// <returns>Null when the issuer is not known, publishes no list, or it cannot be had now.</returns>
    internal async Task<RevocationList?> ListForAsync(X509Certificate2 certificate, IReadOnlyCollection<X509Certificate2> known, CancellationToken cancellation)
    {
        if (known.FirstOrDefault(candidate => certificate.IsIssuedBy(candidate)) is not { } issuer) return null;
        foreach (var address in AddressesOfLists(certificate))
            if (await downloads.GetAsync(address, cancellation) is { } bytes && RevocationList.Read(bytes, issuer) is { } list) return list;
        return null;
    }

    // RFC 5280, 4.2.1.13: of each distribution point, the addresses in the full name.
    private static IEnumerable<string> AddressesOfLists(X509Certificate2 certificate)
    {
        if (certificate.Extensions["2.5.29.31"] is not { } extension) yield break;
        Asn1Tag zero = new(TagClass.ContextSpecific, 0), address = new(TagClass.ContextSpecific, 6);
        var points = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
        while (points.HasData)
        {
            var point = points.ReadSequence();
            if (!point.HasData || !point.PeekTag().HasSameClassAndValue(zero)) continue;
            var name = point.ReadSequence(zero);
            if (!name.HasData || !name.PeekTag().HasSameClassAndValue(zero)) continue;
            var names = name.ReadSequence(zero);
            while (names.HasData)
            {
                if (names.PeekTag().HasSameClassAndValue(address)) yield return names.ReadCharacterString(UniversalTagNumber.IA5String, address);
                else names.ReadEncodedValue();
            }
        }
    }
}
