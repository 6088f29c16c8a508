using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Keys;

namespace Portal.Signing.Pades;

/// <summary>A signature as it was found in a file, with its timestamp.</summary>
internal sealed class SealSignature
{
    private readonly SignedCms _cms;
    private readonly byte[] _bytes;

    private SealSignature(SignedCms cms, byte[] bytes) => (_cms, _bytes) = (cms, bytes);

    public X509Certificate2? Certificate => Signer.Certificate;

    private SignerInfo Signer => _cms.SignerInfos[0];

    /// <summary>By itself: whose it says to be shows without reading what it is over, which may be a whole file.</summary>
    /// <returns>Null when it is not one such as a seal has.</returns>
    /// <exception cref="CryptographicException">It is no signature.</exception>
    public static SealSignature? Read(byte[] bytes)
    {
        var signature = Read(bytes, []);
        return CmsShape.IsSeal(bytes) ? signature : null;
    }

    /// <summary>The same, over what it is said to be over.</summary>
    public SealSignature Over(byte[] content) => Read(_bytes, content);

    /// <summary>Whether it is over these bytes, by this certificate, and says so as a seal does (ETSI EN 319 142-1, 6.3).</summary>
    public bool IsRight()
    {
        try
        {
            Signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            return false;
        }

        return Value(Signer.SignedAttributes, SealCms.SigningCertificateV2) is { } reference
            && reference.AsSpan().SequenceEqual(SealCms.ReferenceTo(Certificate!))
            && Value(Signer.SignedAttributes, SealCms.SigningTime) is null;
    }

    /// <summary>Neither the signature nor the timestamp covers the certificates of issuers that come with them; those in the file are covered.</summary>
    public bool BringsOnly(IReadOnlyList<X509Certificate2> covered) => Timestamp() is { } time && _cms.Certificates.Concat(time.Token.AsSignedCms().Certificates)
        .All(certificate => certificate.IsSameAs(Certificate!) || covered.Any(certificate.IsSameAs));

    /// <returns>The timestamp and who gave it, when it is over this signature; otherwise null.</returns>
    public (Rfc3161TimestampToken Token, X509Certificate2 Authority)? Timestamp()
    {
        if (Value(Signer.UnsignedAttributes, SealCms.SignatureTimestamp) is not { } bytes) return null;
        if (!Rfc3161TimestampToken.TryDecode(bytes, out var token, out var read) || read != bytes.Length || !CmsShape.IsTimestamp(bytes)) return null;
        return token.VerifySignatureForSignerInfo(Signer, out var authority) ? (token, authority!) : null;
    }

    private static SealSignature Read(byte[] bytes, byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(bytes);
        return new SealSignature(cms, bytes);
    }

    private static byte[]? Value(CryptographicAttributeObjectCollection attributes, string oid) =>
        attributes.Cast<CryptographicAttributeObject>().Where(attribute => attribute.Oid.Value == oid).ToList() is [{ Values: [var value] }] ? value.RawData : null;
}
