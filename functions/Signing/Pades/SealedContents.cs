using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Portal.Pdf;
using Portal.Signing.Evidence;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portal.Signing.Pades;

/// <summary>What a seal put into a file beside its signature. To be read only once the file has turned out to be as it was sealed.</summary>
internal sealed record SealedContents(SealEvidence Evidence, IReadOnlyList<X509Certificate2> Certificates, IReadOnlyList<byte[]> Lists)
{
    /// <param name="range">Of the seal, which tells it from those that were there before.</param>
    /// <returns>Null when it is not there: the firm has signed something that is no sealed document.</returns>
    public static SealedContents? Read(Stream file, SignatureRange range)
    {
        file.Position = 0;
        using var document = PdfDocument.Open(file, PdfReading.Options);
        if (PdfOriginal.Of(document, file) is not { } pdf || EvidenceOf(pdf, range) is not { } evidence) return null;
        var store = pdf.Get<DictionaryToken>(pdf.Catalog, "DSS") ?? DictionaryToken.Empty;
        return new SealedContents(evidence, [.. Streams(pdf, store, "Certs").Select(Certificate).OfType<X509Certificate2>()], [.. Streams(pdf, store, "CRLs")]);
    }

    // The file may have come with a store of its own, and whatever was in it.
    private static X509Certificate2? Certificate(byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static SealEvidence? EvidenceOf(PdfOriginal pdf, SignatureRange range)
    {
        try
        {
            return (InSignature(pdf, range) ?? OnPage(pdf)) is { } json ? SealEvidence.FromJson(json) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static byte[]? InSignature(PdfOriginal pdf, SignatureRange range) => FormFields.Signatures(pdf)
        .Where(signature => pdf.Get<ArrayToken>(signature, "ByteRange")?.Data.OfType<NumericToken>().Select(number => number.Long).SequenceEqual(range.Written) == true)
        .Select(signature => pdf.Get<HexToken>(signature, EvidencePages.SignatureData)?.Bytes.ToArray()).FirstOrDefault();

    // The last page of the root of the page tree is where the seal puts it.
    private static byte[]? OnPage(PdfOriginal pdf)
    {
        if (pdf.Resolve(pdf.Get<ArrayToken>(pdf.PageTree, "Kids")?.Data[^1]) is not DictionaryToken page) return null;
        if (pdf.Get<DictionaryToken>(page, "PieceInfo") is not { } pieces || pdf.Get<DictionaryToken>(pieces, EvidencePages.DataOwner) is not { } piece) return null;
        return pdf.Get<StreamToken>(piece, "Private") is { } data ? Inflated(data.Data) : null;
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> data)
    {
        using var input = new MemoryStream(data.ToArray());
        using var zip = new System.IO.Compression.ZLibStream(input, System.IO.Compression.CompressionMode.Decompress);
        using var output = new MemoryStream();
        zip.CopyTo(output);
        return output.ToArray();
    }

    private static IEnumerable<byte[]> Streams(PdfOriginal pdf, DictionaryToken store, string key) =>
        pdf.Get<ArrayToken>(store, key)?.Data.Select(pdf.Resolve).OfType<StreamToken>().Select(stream => stream.Data.ToArray()) ?? [];
}
