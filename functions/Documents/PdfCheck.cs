using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Portal.Documents;

/// <summary>Whether bytes are a PDF that can be shown and later sealed: what is refused is refused at upload, not when it is signed.</summary>
public static class PdfCheck
{
    private static readonly byte[] Magic = "%PDF-"u8.ToArray();

    // ISO 32000-1, annex H.3.4.1: viewers accept the header anywhere in the first 1,024 bytes.
    private const int HeaderSearch = 1024;

    /// <returns>The code of what is wrong, or null.</returns>
    public static string? ErrorOf(Stream file)
    {
        if (file.Length == 0) return "file-empty";
        if (!StartsAsPdf(file)) return "file-not-pdf";
        try
        {
            file.Position = 0;
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true });
            if (document.IsEncrypted) return "file-encrypted";
            return document.NumberOfPages > 0 ? null : "file-unreadable";
        }
        catch (PdfDocumentEncryptedException)
        {
            return "file-encrypted";
        }
#pragma warning disable CA1031 // The parser has many ways to say that a file is broken; each of them means the same here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "file-unreadable";
        }
    }

    private static bool StartsAsPdf(Stream file)
    {
        file.Position = 0;
        var start = new byte[HeaderSearch];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan(0, length).IndexOf(Magic) >= 0;
    }
}
