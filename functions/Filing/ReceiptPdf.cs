using Portal.Domain;
using Portal.Outbox;
using Portal.Signing.Evidence;

namespace Portal.Filing;

/// <summary>One page that says what Digipoort received and when. Made anew each time from the document's row, and the same each time.</summary>
internal static class ReceiptPdf
{
    private const string Title = "Bewijs van ontvangst";

    public static byte[] Of(Document document, string firm)
    {
        var flow = new PageFlow(new PageFrame(firm, "Aangifte ingediend via Digipoort", page => $"{Title}, blad {page}", $"Document {document.Number}"));
        flow.Write(Title, PageFlow.Title, gapAfter: 8);
        flow.Rule();
        foreach (var (label, text) in Rows(document)) flow.Row(label, text);
        // An SHA-256 fits on the line.
        if (document.ApprovedInstance is { } hash) flow.Row("SHA-256", hash, PageFlow.Body with { Size = 9 });
        return SheetPdf.Of(flow, $"{Title}: {document.Subject}", document.AcceptedAt ?? document.FiledAt!.Value);
    }

    private static IEnumerable<(string Label, string Text)> Rows(Document document)
    {
        yield return ("Aangifte", DocumentKind.Of(document).Dutch);
        yield return ("Onderwerp", document.Subject);
        yield return ("Dossier", document.DossierName);
        yield return ("Akkoord", $"{document.DecidedBy}, {DutchTexts.Moment(document.DecidedAt!.Value)}");
        yield return ("Ontvangen", DutchTexts.Moment(document.FiledAt!.Value));
        if (document.AcceptedAt is { } accepted) yield return ("Aanvaard", DutchTexts.Moment(accepted));
        yield return ("Kenmerk", document.FilingReference!);
    }
}
