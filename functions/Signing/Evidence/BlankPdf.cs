using System.Globalization;
using Portal.Pdf;
using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>A file inside a PDF.</summary>
/// <param name="Name">In ASCII.</param>
internal sealed record PdfAttachment(string Name, string ContentType, string Description, byte[] Content);

/// <summary>
/// A PDF without a page, which an update then gives them: what is written from nothing and what is added to somebody's file go the same way.
/// </summary>
internal static class BlankPdf
{
    public const string PageTree = "2 0 R";

    /// <param name="title">What a viewer shows above the window.</param>
    public static byte[] Of(string title, DateTimeOffset now, PdfAttachment? attachment = null)
    {
        using var file = new MemoryStream();
        var writer = new PdfWriter(file);
        // ISO 32000-2, 7.5.2: four bytes above 127 say that it is no text.
        writer.Text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<long> offsets =
        [
            writer.Object(1, 0, body => body.Text(Catalog(attachment))),
            writer.Object(2, 0, body => body.Text("<< /Type /Pages /Kids [] /Count 0 >>")),
            writer.Object(3, 0, body => body.Text($"<< /Title {PdfSyntax.Text(title)} /CreationDate {PdfSyntax.Date(now)} >>")),
        ];
        if (attachment is not null) offsets.AddRange(Attach(writer, attachment, now));
        WriteEnd(writer, offsets);
        return file.ToArray();
    }

    // ISO 32000-2, 7.7.2, and 14.13.2 for what belongs to the file as a whole.
    private static string Catalog(PdfAttachment? attachment)
    {
        var files = attachment is null ? "" : $"/Names << /EmbeddedFiles << /Names [{PdfSyntax.Text(attachment.Name)} 5 0 R] >> >> /AF [5 0 R] ";
        return $"<< /Type /Catalog /Pages {PageTree} /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> {files}>>";
    }

    // ISO 32000-2, 7.11.3 and 7.11.4.
    private static IEnumerable<long> Attach(PdfWriter writer, PdfAttachment attachment, DateTimeOffset now)
    {
        yield return writer.Object(4, 0, body => body.Stream(
            $"/Type /EmbeddedFile /Subtype {PdfSyntax.Name(attachment.ContentType)} /Params << /Size {attachment.Content.Length} /ModDate {PdfSyntax.Date(now)} >>", attachment.Content));
        yield return writer.Object(5, 0, body => body.Text(
            $"<< /Type /Filespec /F {PdfSyntax.Text(attachment.Name)} /UF {PdfSyntax.Text(attachment.Name)} /Desc {PdfSyntax.Text(attachment.Description)} /EF << /F 4 0 R /UF 4 0 R >> /AFRelationship /Data >>"));
    }

    private static void WriteEnd(PdfWriter writer, List<long> offsets)
    {
        var start = writer.Position;
        writer.Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) writer.Text(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        writer.Text($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }
}
