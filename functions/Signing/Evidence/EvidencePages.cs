using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>The evidence as pages of a PDF, with the same as data behind the last of them.</summary>
internal static class EvidencePages
{
    // ISO 32000-1, 14.5: a program's own data about a page, under the program's name.
    public const string DataOwner = "ClientPortalSeal";

    /// <param name="parent">The node of the page tree that the pages go under.</param>
    /// <param name="field">The signature field, which belongs to the last page although nothing of it is seen.</param>
    /// <returns>The numbers of the pages' objects, in order.</returns>
    public static IReadOnlyList<int> Add(PdfUpdate update, SealEvidence evidence, string parent, int field, DateTimeOffset now)
    {
        var (sheets, faces) = EvidenceLayout.Of(evidence);
        var (regular, bold) = (EmbeddedFont.Add(update, faces.Regular, "Inter-Regular"), EmbeddedFont.Add(update, faces.Bold, "Inter-SemiBold"));
        var data = EmbeddedFont.AddCompressed(update, "", evidence.ToJson());
        var pages = sheets.Select(_ => update.Reserve()).ToList();
        foreach (var (index, sheet) in sheets.Index())
        {
            var content = EmbeddedFont.AddCompressed(update, "", sheet.Content);
            var last = index == sheets.Count - 1 ? $"/Annots [{field} 0 R] /PieceInfo << /{DataOwner} << /LastModified {PdfSyntax.Date(now)} /Private {data} 0 R >> >>" : "";
            // All that a page could inherit is said here: the original's pages may be turned, or of another size.
            update.Set(pages[index], $"""
                << /Type /Page /Parent {parent} /MediaBox [0 0 {PdfSyntax.Number(Sheet.Width)} {PdfSyntax.Number(Sheet.Height)}] /CropBox [0 0 {PdfSyntax.Number(Sheet.Width)} {PdfSyntax.Number(Sheet.Height)}] /Rotate 0
                /Resources << /Font << /F1 {regular} 0 R /F2 {bold} 0 R >> >> /Contents {content} 0 R {last} >>
                """);
        }

        return pages;
    }
}
