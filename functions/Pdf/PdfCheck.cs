using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Portal.Pdf;

/// <summary>Whether bytes are a PDF that can be shown and later sealed. Run in a reader only, but for how a file begins.</summary>
internal static class PdfCheck
{
    public const string Unreadable = "file-unreadable";

    private static readonly byte[] Magic = "%PDF-"u8.ToArray();

    /// <param name="toBeSigned">Then it is to be sealed as well, and has to allow that.</param>
    /// <returns>The code of what is wrong, or null.</returns>
    public static string? ErrorOf(Stream file, bool toBeSigned = false) => LookAt(file, toBeSigned, _ => new PdfReply()).Error;

    /// <summary>Likewise, with what else is to be told of a file that has nothing wrong: opening a large one takes a while.</summary>
    public static PdfReply LookAt(Stream file, bool toBeSigned, Func<PdfDocument, PdfReply> tell)
    {
        if (ErrorOfStart(file) is { } error) return new PdfReply(error);
        try
        {
            file.Position = 0;
            using var document = PdfDocument.Open(file, PdfReading.Options);
            return ErrorOf(document, file, toBeSigned) is { } wrong ? new PdfReply(wrong) : tell(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PdfReply("file-encrypted");
        }
#pragma warning disable CA1031 // The parser has many ways to say that a file is broken; each of them means the same here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new PdfReply(Unreadable);
        }
    }

    private static string? ErrorOf(PdfDocument document, Stream file, bool toBeSigned)
    {
        // Opened without a password: its owner has one, by which a seal would not hold; to be read it needs none.
        if (document.IsEncrypted && toBeSigned) return "file-encrypted";
        if (document.NumberOfPages == 0 || !XrefWidths.AreSane(file)) return Unreadable;
        return toBeSigned ? SealableCheck.ErrorOf(document, file) : null;
    }

    /// <summary>What a look at the first bytes says already.</summary>
    public static string? ErrorOfStart(Stream file) => file.Length == 0 ? "file-empty" : StartsAsPdf(file) ? null : "file-not-pdf";

    // Viewers accept a header further on (ISO 32000-1, annex H.3.4.1). What stands before it may be another file, and to a browser it is.
    private static bool StartsAsPdf(Stream file)
    {
        file.Position = 0;
        var start = new byte[Magic.Length];
        file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan().SequenceEqual(Magic);
    }
}
