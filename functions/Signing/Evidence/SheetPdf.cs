using Portal.Pdf;
using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>Sheets as a PDF of their own, without a seal.</summary>
internal static class SheetPdf
{
    public static byte[] Of(PageFlow flow, string title, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        file.Write(BlankPdf.Of(title, now));
        var original = PdfOriginal.OutlineOfOwn(file);
        var update = new PdfUpdate(original);
        var pages = SheetPages.Add(update, flow, BlankPdf.PageTree);
        update.Set(original.Pages, $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] /Count {pages.Count} >>");
        file.Position = file.Length;
        update.WriteTo(file);
        return file.ToArray();
    }
}
