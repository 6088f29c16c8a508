using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Signing.Pades;

/// <summary>A CRL (RFC 5280, 5): which certificates their issuer took back, and since when.</summary>
internal sealed class RevocationList
{
    private static readonly Asn1Tag Extensions = new(TagClass.ContextSpecific, 0);
    private readonly Dictionary<BigInteger, DateTimeOffset> _revoked = [];
    private readonly ReadOnlyMemory<byte> _signed;
    private readonly string _algorithm;
    private readonly byte[] _signature;
    private readonly ReadOnlyMemory<byte> _issuer;

    private RevocationList(byte[] bytes)
    {
        Bytes = bytes;
        var list = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        _signed = list.PeekEncodedValue();
        var inner = list.ReadSequence();
        _algorithm = list.ReadSequence().ReadObjectIdentifier();
        _signature = list.ReadBitString(out _);
        if (inner.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) inner.ReadInteger();
        inner.ReadSequence();
        _issuer = inner.ReadEncodedValue();
        Since = Time(inner);
        Until = inner.HasData && IsTime(inner) ? Time(inner) : DateTimeOffset.MaxValue;
        if (inner.HasData && !inner.PeekTag().HasSameClassAndValue(Extensions)) ReadEntries(inner.ReadSequence());
    }

    public byte[] Bytes { get; }

    public DateTimeOffset Since { get; }

    public DateTimeOffset Until { get; }

    /// <returns>Null when it is none, or not from this issuer.</returns>
    public static RevocationList? Read(byte[] bytes, X509Certificate2 issuer)
    {
        try
        {
            var list = new RevocationList(bytes);
            return list._issuer.Span.SequenceEqual(issuer.SubjectName.RawData) && list.IsSignedBy(issuer) ? list : null;
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    /// <returns>Null when this certificate of the issuer is not on it.</returns>
    public DateTimeOffset? RevokedAt(X509Certificate2 certificate) =>
        _revoked.TryGetValue(new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true), out var since) ? since : null;

    private static bool IsTime(AsnReader reader) => reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) || reader.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset Time(AsnReader reader) => reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            _revoked[entry.ReadInteger()] = Time(entry);
        }
    }

    private bool IsSignedBy(X509Certificate2 issuer) => HashOf(_algorithm) is { } hash && (issuer.GetRSAPublicKey() is { } rsa
        ? rsa.VerifyData(_signed.Span, _signature, hash, RSASignaturePadding.Pkcs1)
        : issuer.GetECDsaPublicKey() is { } ecdsa && ecdsa.VerifyData(_signed.Span, _signature, hash, DSASignatureFormat.Rfc3279DerSequence));

    // RFC 4055, 5 and RFC 5758, 3.2.
    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
