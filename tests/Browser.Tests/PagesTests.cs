using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Every page, at a desk and on a phone, in light and dark: nothing that axe can find, no complaint of the browser, nothing sticking out.</summary>
public sealed class PagesTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_can_be_read_by_everyone(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Axel Toegankelijk");
        var late = await household.PlaceAndOpenAsync(new { kind = "VatReturn", subject = "BTW Q1-2020", period = "2020-Q1", deadline = "2020-04-30" });
        // Else it would not be late: of what was over before it was asked nobody is.
        await shared.SentEarlierAsync(late, _ => DateTimeOffset.Parse("2020-04-08T09:00:00Z", null));
        await household.PlaceAndOpenAsync(new { kind = "CorporateTaxReturn", subject = "VPB 2030", period = "2030", deadline = "2031-01-31" });
        await household.PlaceAndOpenAsync(new { kind = "DraftAnnualAccounts", subject = "Conceptjaarrekening 2019" });
        await household.PlaceAsync(new { kind = "Invoice", subject = "Factuur 2020-017", amount = 1234.56m, dueDate = "2020-05-31" });
        await household.PlaceAndOpenAsync(new { kind = "ForApproval", subject = "Overeenkomst van opdracht met een onderwerp dat niet op één regel past", folder = "Advies" });
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.FindsNothingWrongAsync();
        await visitor.SignInAsync(household.Person);
        await visitor.SeesAsync("Er staan 4 taken voor u klaar");
        await visitor.SeesAsync("Recente documenten");
        await visitor.FindsNothingWrongAsync();
        foreach (var (path, sight) in new[]
        {
            ("/gegevens", household.Person.Email), ("/meldingen", "Eén keer per dag"), ("/aangiften", "VPB 2030"), ("/dossier?stand=open", "documenten gevonden"), ("/facturen", "Te laat"),
            ($"/documenten/{late.Id}", "dagen te laat"), ("/bestaat-niet", "Deze pagina bestaat niet"),
        })
        {
            await visitor.Page.GotoAsync(path);
            await visitor.SeesAsync(sight);
            await visitor.FindsNothingWrongAsync();
        }
    }
}
