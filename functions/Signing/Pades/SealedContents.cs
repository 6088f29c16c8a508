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
    /// <returns>Null when it is not there: the firm has signed something that is no sealed document.</returns>
    public static SealedContents? Read(Stream file)
    {
        file.Position = 0;
        using var document = PdfDocument.Open(file, PdfReading.Options);
        if (PdfOriginal.Of(document, file) is not { } pdf || EvidenceOf(pdf) is not { } evidence) return null;
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

    private static SealEvidence? EvidenceOf(PdfOriginal pdf)
    {
        // The last page of the root of the page tree is where the seal puts it.
        if (pdf.Resolve(pdf.Get<ArrayToken>(pdf.PageTree, "Kids")?.Data[^1]) is not DictionaryToken page) return null;
        if (pdf.Get<DictionaryToken>(page, "PieceInfo") is not { } pieces || pdf.Get<DictionaryToken>(pieces, EvidencePages.DataOwner) is not { } piece) return null;
        if (pdf.Get<StreamToken>(piece, "Private") is not { } data) return null;
        try
        {
            return SealEvidence.FromJson(Inflated(data.Data));
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            return null;
        }
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
