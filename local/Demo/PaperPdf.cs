using System.Globalization;
using UglyToad.PdfPig.Writer;

namespace Portal.Local.Demo;

/// <summary>A letter of the firm on one page: what it is about, and its figures.</summary>
internal static class PaperPdf
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static byte[] Make(DemoPaper paper, DateOnly day)
    {
        using var document = new PdfDocumentBuilder();
        document.DocumentInformation.Title = paper.Subject;
        document.DocumentInformation.Author = "Bakker+Finance";
        var (plain, bold) = PdfSheet.Fonts(document);
        var sheet = new PdfSheet(document, plain, bold);
        VatReturnPdf.Letterhead(sheet, paper.Dossier, day, "1 van 1");
        sheet.Text(paper.Subject, size: 18, bold: true);
        sheet.Y += 34;
        foreach (string line in paper.Lines) Line(sheet, line.Split('|'));
        if (paper.Amount is { } amount) Line(sheet, ["Totaal", amount.ToString("N2", Dutch)]);
        return document.Build();
    }

    private static void Line(PdfSheet sheet, string[] parts)
    {
        sheet.Text(parts[0]);
        if (parts.Length > 1) sheet.TextTo(parts[1], PdfSheet.Right);
        sheet.Y += 6;
        sheet.Rule();
        sheet.Y += 18;
    }
}
