using Portal.Pdf;
using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>Sheets as pages of a PDF.</summary>
internal static class SheetPages
{
    /// <param name="parent">The node of the page tree that the pages go under.</param>
    /// <param name="last">What more stands in the dictionary of the last page.</param>
    /// <returns>The numbers of the pages' objects, in order.</returns>
    public static IReadOnlyList<int> Add(PdfUpdate update, PageFlow flow, string parent, string last = "")
    {
        var (regular, bold) = (EmbeddedFont.Add(update, flow.Faces.Regular, "Inter-Regular"), EmbeddedFont.Add(update, flow.Faces.Bold, "Inter-SemiBold"));
        var pages = flow.Sheets.Select(_ => update.Reserve()).ToList();
        foreach (var (index, sheet) in flow.Sheets.Index())
        {
            var content = EmbeddedFont.AddCompressed(update, "", sheet.Content);
            // All that a page could inherit is said here: the original's pages may be turned, or of another size.
            update.Set(pages[index], $"""
                << /Type /Page /Parent {parent} /MediaBox [0 0 {PdfSyntax.Number(Sheet.Width)} {PdfSyntax.Number(Sheet.Height)}] /CropBox [0 0 {PdfSyntax.Number(Sheet.Width)} {PdfSyntax.Number(Sheet.Height)}] /Rotate 0
                /Resources << /Font << /F1 {regular} 0 R /F2 {bold} 0 R >> >> /Contents {content} 0 R {(index == pages.Count - 1 ? last : "")} >>
                """);
        }

        return pages;
    }
}
