using Portal.Documents;
using Portal.Notifications;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Portal.Filing;

/// <summary>One page that says what Digipoort received and when. Made anew each time from the document's row.</summary>
internal static class ReceiptPdf
{
    private const double Left = 60, Labels = 11, Line = 22;

    public static byte[] Of(Document document)
    {
        using var builder = new PdfDocumentBuilder();
        var (plain, bold) = (builder.AddStandard14Font(Standard14Font.Helvetica), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        var page = builder.AddPage(PageSize.A4);
        page.AddText("Bewijs van ontvangst", 20, new PdfPoint(Left, 770), bold);
        var y = 730d;
        foreach (var (label, text) in Rows(document))
        {
            page.AddText(label, Labels, new PdfPoint(Left, y), bold);
            // An SHA-256 fits on the line; a subject of 200 characters does not.
            page.AddText(Writable(text), 9, new PdfPoint(Left + 130, y), plain);
            y -= Line;
        }

        return builder.Build();
    }

    private static IEnumerable<(string Label, string Text)> Rows(Document document)
    {
        yield return ("Aangifte", DocumentKind.Of(document).Dutch);
        yield return ("Onderwerp", document.Subject);
        yield return ("Dossier", document.DossierName);
        yield return ("Akkoord", $"{document.DecidedBy}, {DutchTexts.Moment(document.DecidedAt!.Value)}");
        yield return ("Ontvangen", DutchTexts.Moment(document.FiledAt!.Value));
        yield return ("Kenmerk", document.FilingReference!);
        yield return ("SHA-256", document.ApprovedInstance ?? "");
        if (document.AcceptedAt is { } accepted) yield return ("Aanvaard", DutchTexts.Moment(accepted));
    }

    // The standard fonts know Latin-1 only.
    private static string Writable(string text) => new([.. text.Take(90).Select(letter => letter < 256 && !char.IsControl(letter) ? letter : '?')]);
}
