using System.Formats.Asn1;

namespace Portal.Signing.Pades;

/// <summary>
/// Whether signed data (RFC 5652, 5) has the one plain shape that is made here and by timestamp authorities: one signer, one algorithm for
/// the digest, nothing that is not needed. What the signature does not cover in it can then not be another without being found.
/// </summary>
internal static class CmsShape
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string RsaPss = "1.2.840.113549.1.1.10";
    private const string TimestampInfo = "1.2.840.113549.1.9.16.1.4";
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0, isConstructed: true), One = new(TagClass.ContextSpecific, 1, isConstructed: true);

    // RFC 5754, 3 and RFC 8017, A.2.4: the digest, with what a signature over it may be called beside rsaEncryption.
    private static readonly Dictionary<string, string[]> Signatures = new()
    {
        [SealCms.Sha256] = ["1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"],
        ["2.16.840.1.101.3.4.2.2"] = ["1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3"],
        ["2.16.840.1.101.3.4.2.3"] = ["1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4"],
    };

    /// <summary>Over content that stands elsewhere, with one attribute beside the signature: its timestamp.</summary>
    public static bool IsSeal(ReadOnlyMemory<byte> bytes) => Is(bytes, version: 1, isAttached: false, unsignedAttributes: 1);

    public static bool IsTimestamp(ReadOnlyMemory<byte> bytes) => Is(bytes, version: 3, isAttached: true, unsignedAttributes: 0);

    private static bool Is(ReadOnlyMemory<byte> bytes, int version, bool isAttached, int unsignedAttributes)
    {
        var whole = new AsnReader(bytes, AsnEncodingRules.DER);
        var info = whole.ReadSequence();
        if (info.ReadObjectIdentifier() != SignedData) return false;
        var wrapper = info.ReadSequence(Zero);
        var data = wrapper.ReadSequence();
        if (!data.TryReadInt32(out var written) || written != version) return false;
        var digests = data.ReadSetOf();
        var digest = Algorithm(digests);
        if (!IsContent(data.ReadSequence(), isAttached)) return false;
        data.ReadSetOf(skipSortOrderValidation: true, expectedTag: Zero);
        var signers = data.ReadSetOf();
        return IsSigner(signers.ReadSequence(), digest, unsignedAttributes) && !new[] { whole, info, wrapper, data, digests, signers }.Any(reader => reader.HasData);
    }

    private static bool IsContent(AsnReader content, bool isAttached)
    {
        var type = content.ReadObjectIdentifier();
        if (!isAttached) return type == "1.2.840.113549.1.7.1" && !content.HasData;
        var inner = content.ReadSequence(Zero);
        inner.ReadOctetString();
        return type == TimestampInfo && !inner.HasData && !content.HasData;
    }

    private static bool IsSigner(AsnReader signer, string digest, int unsignedAttributes)
    {
        // 5.3: the version says how the certificate is named.
        if (!signer.TryReadInt32(out var version) || version != (signer.PeekTag().TagClass == TagClass.Universal ? 1 : 3)) return false;
        signer.ReadEncodedValue();
        if (Algorithm(signer) != digest) return false;
        signer.ReadSetOf(skipSortOrderValidation: true, expectedTag: Zero);
        var algorithm = Algorithm(signer);
        if (algorithm is not (RsaEncryption or RsaPss) && !Signatures.GetValueOrDefault(digest, []).Contains(algorithm)) return false;
        signer.ReadOctetString();
        return Count(signer) == unsignedAttributes && !signer.HasData;
    }

    private static int Count(AsnReader signer)
    {
        if (!signer.HasData) return 0;
        var attributes = signer.ReadSetOf(expectedTag: One);
        var count = 0;
        for (; attributes.HasData; count++) attributes.ReadSequence();
        return count;
    }

    private static string Algorithm(AsnReader reader)
    {
        var identifier = reader.ReadSequence();
        var name = identifier.ReadObjectIdentifier();
        if (identifier.HasData && name != RsaPss) identifier.ReadNull();
        if (name != RsaPss) identifier.ThrowIfNotEmpty();
        return name;
    }
}
