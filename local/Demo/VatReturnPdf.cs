using System.Globalization;
using UglyToad.PdfPig.Writer;

namespace Portal.Local.Demo;

/// <summary>A VAT return as the firm sends it to be approved: the return itself, and where its turnover comes from.</summary>
internal static class VatReturnPdf
{
    private const double TurnoverColumn = 445;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static byte[] Make(DemoReturn planned, VatFigures figures)
    {
        using var document = new PdfDocumentBuilder();
        document.DocumentInformation.Title = planned.Subject;
        document.DocumentInformation.Author = "Bakker+Finance";
        var (plain, bold) = PdfSheet.Fonts(document);
        Return(new PdfSheet(document, plain, bold), planned, figures);
        Specification(new PdfSheet(document, plain, bold), planned, figures);
        return document.Build();
    }

    private static void Return(PdfSheet sheet, DemoReturn planned, VatFigures figures)
    {
        Head(sheet, planned, "1 van 2");
        Title(sheet, (planned.Subject.StartsWith("Suppletie", StringComparison.Ordinal) ? "Suppletie btw " : "Btw-aangifte ") + planned.Period.Name);
        Fact(sheet, "Tijdvak", $"{Day(planned.Period.First)} t/m {Day(planned.Period.Last)}");
        Fact(sheet, "Omzetbelastingnummer", planned.Dossier.VatNumber);
        Fact(sheet, "Uiterste indiendatum", Day(planned.Deadline));
        Columns(sheet, "Rubriek", "Omzet", "Btw");
        foreach (var line in figures.Lines) Row(sheet, line);
        Total(sheet, figures.Due);
        sheet.Y += 34;
        sheet.Text("Wij hebben deze aangifte opgesteld op grond van uw administratie. Wilt u haar nakijken en in de portal", size: 9.5);
        sheet.Y += 14;
        sheet.Text("uw akkoord geven? Daarna dienen wij haar in bij de Belastingdienst.", size: 9.5);
    }

    private static void Specification(PdfSheet sheet, DemoReturn planned, VatFigures figures)
    {
        Head(sheet, planned, "2 van 2");
        Title(sheet, "Specificatie van de omzet");
        Columns(sheet, "Maand", "Hoog tarief", "Laag tarief");
        foreach (var (month, high, low) in figures.Months) Row(sheet, new VatLine("", month, high, low));
        Row(sheet, new VatLine("", "Totaal", figures.Months.Sum(month => month.High), figures.Months.Sum(month => month.Low)));
        sheet.Y += 40;
        Columns(sheet, "Verloop van de btw", "", "Bedrag");
        foreach (var line in figures.Lines.Where(line => line.Vat is > 0)) Row(sheet, line with { Turnover = null });
        Total(sheet, figures.Due);
    }

    public static void Letterhead(PdfSheet sheet, DemoDossier dossier, DateOnly day, string page)
    {
        sheet.Bar(84);
        sheet.Y = 50;
        sheet.White("Bakker+Finance", 20, bold: true);
        sheet.Y = 68;
        sheet.White("accountants en adviseurs", 10, bold: false);
        sheet.Y = 130;
        foreach (string line in new[] { dossier.Name, dossier.Street, dossier.City })
        {
            sheet.Text(line);
            sheet.Y += 14;
        }
        sheet.Y = 130;
        sheet.TextTo(Day(day), PdfSheet.Right);
        sheet.Y = 800;
        sheet.Text("Bakker+Finance · Stationsplein 1 · 1012 AB Amsterdam · 020 555 01 23", size: 8, muted: true);
        sheet.TextTo("Pagina " + page, PdfSheet.Right, 8, muted: true);
        sheet.Y = 214;
    }

    private static void Head(PdfSheet sheet, DemoReturn planned, string page) => Letterhead(sheet, planned.Dossier, DateOnly.FromDateTime(planned.SentAt.UtcDateTime), page);

    private static void Title(PdfSheet sheet, string title)
    {
        sheet.Text(title, size: 18, bold: true);
        sheet.Y += 30;
    }

    private static void Fact(PdfSheet sheet, string name, string value)
    {
        sheet.Text(name, muted: true);
        sheet.Text(value, 200);
        sheet.Y += 16;
    }

    private static void Columns(PdfSheet sheet, string first, string second, string third)
    {
        sheet.Y += 18;
        sheet.Text(first, size: 9, bold: true, muted: true);
        if (second.Length > 0) sheet.TextTo(second, TurnoverColumn, 9, bold: true, muted: true);
        sheet.TextTo(third, PdfSheet.Right, 9, bold: true, muted: true);
        sheet.Y += 7;
        sheet.Rule();
        sheet.Y += 16;
    }

    private static void Row(PdfSheet sheet, VatLine line)
    {
        if (line.Code.Length > 0) sheet.Text(line.Code, bold: true);
        sheet.Text(line.Text, line.Code.Length > 0 ? PdfSheet.Left + 24 : PdfSheet.Left);
        if (line.Turnover is { } turnover) sheet.TextTo(Amount(turnover), TurnoverColumn);
        if (line.Vat is { } vat) sheet.TextTo(Amount(vat), PdfSheet.Right);
        sheet.Y += 6;
        sheet.Rule();
        sheet.Y += 16;
    }

    private static void Total(PdfSheet sheet, int due)
    {
        sheet.Y += 6;
        sheet.Text(due < 0 ? "Terug te ontvangen" : "Te betalen", size: 12, bold: true);
        sheet.TextTo("EUR " + Amount(Math.Abs(due)), PdfSheet.Right, 12, bold: true);
    }

    private static string Amount(int euros) => euros.ToString("N0", Dutch);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
