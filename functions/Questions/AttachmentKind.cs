using System.IO.Compression;
using System.Text;
using Portal.Documents;

namespace Portal.Questions;

/// <summary>A file that came with a message, and what it was found to be; that is looked at once, for a large file takes a while.</summary>
/// <param name="Kind">Null when it may not be attached; <paramref name="Error"/> then says why.</param>
public sealed record Attachment(SpooledFile File, AttachmentKind? Kind, string? Error)
{
    public static async Task<Attachment> OfAsync(SpooledFile file, string caller, CancellationToken cancellation)
    {
        var (kind, error) = await AttachmentKind.OfAsync(file, caller, cancellation);
        return new Attachment(file, kind, error);
    }
}

/// <summary>What may be attached to a message, told by its bytes: the name only has to agree.</summary>
/// <param name="Extensions">Without a dot.</param>
public sealed record AttachmentKind(string ContentType, params string[] Extensions)
{
    private const int StartLength = 16;

    private static readonly AttachmentKind PdfFile = new("application/pdf", "pdf");
    private static readonly AttachmentKind Jpeg = new("image/jpeg", "jpg", "jpeg", "jfif");
    private static readonly AttachmentKind Png = new("image/png", "png");
    private static readonly AttachmentKind Gif = new("image/gif", "gif");
    private static readonly AttachmentKind Webp = new("image/webp", "webp");
    private static readonly AttachmentKind Heic = new("image/heic", "heic", "heif");
    private static readonly AttachmentKind Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    private static readonly AttachmentKind Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    private static readonly AttachmentKind PowerPoint = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    // ISO/IEC 14496-12, 4.3: the brand of an 'ftyp' box, as phones write their photographs.
    private static readonly string[] HeicBrands = ["heic", "heix", "mif1", "msf1", "heim", "heis"];

    /// <returns>The kind, or the code of what is wrong.</returns>
    public static async Task<(AttachmentKind? Kind, string? Error)> OfAsync(SpooledFile file, string caller, CancellationToken cancellation)
    {
        if (file.Content.Length == 0) return (null, "file-empty");
        var (kind, error) = await ByBytesAsync(file, caller, cancellation);
        if (kind is null) return (null, error ?? "file-not-allowed");
        return kind.Extensions.Contains(Path.GetExtension(file.Name).TrimStart('.'), StringComparer.OrdinalIgnoreCase) ? (kind, null) : (null, "file-disguised");
    }

    private static async Task<(AttachmentKind? Kind, string? Error)> ByBytesAsync(SpooledFile file, string caller, CancellationToken cancellation)
    {
        var content = file.Content;
        content.Position = 0;
        var start = new byte[StartLength];
        var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        if (ImageOf(start.AsSpan(0, length)) is { } image) return (image, null);
        if (start.AsSpan().StartsWith("PK\u0003\u0004"u8)) return OfficeFile(content);
        return await file.ErrorAsPdfAsync(toBeSigned: false, caller, cancellation) switch
        {
            null => (PdfFile, null),
            "file-not-pdf" => (null, null),
            var error => (null, error),
        };
    }

    private static AttachmentKind? ImageOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when start.Length >= 12 && HeicBrands.Contains(Encoding.ASCII.GetString(start[8..12])) => Heic,
        _ => null,
    };

    private static (AttachmentKind? Kind, string? Error) OfficeFile(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var package = new OfficePackage(zip);
            if (!package.IsOffice) return (null, null);
            if (package.HasMacros()) return (null, "file-has-macros");
            if (package.Has("word/document.xml")) return (Word, null);
            if (package.Has("xl/workbook.xml")) return (Excel, null);
            return (package.Has("ppt/presentation.xml") ? PowerPoint : null, null);
        }
        catch (InvalidDataException)
        {
            return (null, "file-damaged");
        }
    }
}
