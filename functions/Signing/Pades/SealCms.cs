using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Keys;

namespace Portal.Signing.Pades;

/// <summary>The signature itself: CAdES as ETSI EN 319 142-1, 5.3 and 6.3 want it in a PDF, over bytes that stand outside it.</summary>
public static class SealCms
{
    // RFC 5035, 3, and ETSI EN 319 122-1, 5.2.2.3: which certificate it was, so that no other with the same key can be put in its place.
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    // RFC 3161, appendix A, and ETSI EN 319 122-1, 5.3.
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";

    // RFC 5652, 11.3. ETSI EN 319 142-1, 6.3 forbids it: the time that is claimed stands in the dictionary.
    public const string SigningTime = "1.2.840.113549.1.9.5";

    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>Level B-B.</summary>
    public static SignedCms Sign(byte[] content, SealIdentity identity)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, identity.Certificate, identity.Key)
        {
            DigestAlgorithm = new Oid(Sha256),
            // Otherwise the machine looks for a chain by itself, in its own store and on the network.
            IncludeOption = X509IncludeOption.None,
        };
        signer.Certificates.Add(identity.Certificate);
        foreach (var issuer in identity.Issuers.Where(issuer => !issuer.IsRoot())) signer.Certificates.Add(issuer);
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), ReferenceTo(identity.Certificate)));
        cms.ComputeSignature(signer, silent: true);
        // Without the content from here on: it would be copied with each change of the signature.
        var signature = new SignedCms(new ContentInfo([]), detached: true);
        signature.Decode(cms.Encode());
        return signature;
    }

    /// <summary>Level B-T: when the signature was there at the latest, by somebody else's clock.</summary>
    public static void AddTimestamp(SignedCms cms, Rfc3161TimestampToken token) =>
        cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(SignatureTimestamp), token.AsSignedCms().Encode()));

    /// <summary>SigningCertificateV2 with one certificate, by its SHA-256, which is what is meant when no algorithm is given.</summary>
    public static byte[] ReferenceTo(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
        return writer.Encode();
    }
}
