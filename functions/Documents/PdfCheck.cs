using Portal.Signing.Pades;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Portal.Documents;

/// <summary>Whether bytes are a PDF that can be shown and later sealed: what is refused is refused at upload, not when it is signed.</summary>
public static class PdfCheck
{
    private static readonly byte[] Magic = "%PDF-"u8.ToArray();

    /// <param name="toBeSigned">Then it is to be sealed as well, and has to allow that.</param>
    /// <returns>The code of what is wrong, or null.</returns>
    public static string? ErrorOf(Stream file, bool toBeSigned = false)
    {
        if (file.Length == 0) return "file-empty";
        if (!StartsAsPdf(file)) return "file-not-pdf";
        try
        {
            file.Position = 0;
            using var document = PdfDocument.Open(file, PdfReading.Options);
            if (document.IsEncrypted) return "file-encrypted";
            if (document.NumberOfPages == 0) return "file-unreadable";
            return toBeSigned ? SealableCheck.ErrorOf(document, file) : null;
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

    // Viewers accept a header further on (ISO 32000-1, annex H.3.4.1). What stands before it may be another file, and to a browser it is.
    private static bool StartsAsPdf(Stream file)
    {
        file.Position = 0;
        var start = new byte[Magic.Length];
        file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan().SequenceEqual(Magic);
    }
}
