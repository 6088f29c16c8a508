using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Signing.Pades;

namespace Portal.Local.Pki;

/// <summary>A timestamp authority (RFC 3161) that goes by the portal's clock.</summary>
public sealed class LocalTimestamps(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, TimeProvider clock)
{
    // id-ct-TSTInfo.
    private const string TimestampInfo = "1.2.840.113549.1.9.16.1.4";

    // Of nobody: the arc that documentation takes its examples from.
    private const string Policy = "1.2.3.4.1";

    /// <returns>The answer to send, or null when it is no request.</returns>
    public byte[]? Answer(ReadOnlyMemory<byte> request)
    {
        if (!Rfc3161TimestampRequest.TryDecode(request, out var asked, out _)) return null;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            // PKIStatusInfo: granted.
            using (writer.PushSequence()) writer.WriteInteger(0);
            writer.WriteEncodedValue(Token(asked));
        }

        return writer.Encode();
    }

    private byte[] Token(Rfc3161TimestampRequest asked)
    {
        var info = new Rfc3161TimestampTokenInfo(
            new Oid(Policy), asked.HashAlgorithmId, asked.GetMessageHash(), TimestampAuthority.RandomInteger(16), clock.GetUtcNow(), accuracyInMicroseconds: 1_000_000, nonce: asked.GetNonce());
        var cms = new SignedCms(new ContentInfo(new Oid(TimestampInfo), info.Encode()), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { DigestAlgorithm = new Oid(SealCms.Sha256), IncludeOption = X509IncludeOption.None };
        foreach (var one in asked.RequestSignerCertificate ? issuers.Prepend(certificate) : []) signer.Certificates.Add(one);
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SealCms.SigningCertificateV2), SealCms.ReferenceTo(certificate)));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }
}
