using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Pages on paper, as one would file them: what they say, and nothing to press or to fill in.</summary>
public sealed class PrintTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_list_of_a_dossier_prints_whole(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Petra Papier");
        await household.PlaceAndOpenAsync(new { kind = "ForApproval", subject = "Overeenkomst van opdracht met een onderwerp dat niet op één regel past", folder = "Advies" });
        await household.PlaceAsync(new { kind = "Information", subject = "Huurcontract", folder = "Advies" });
        await using var visitor = await household.VisitAsync("/dossier?map=Advies", width, ColorScheme.Dark);
        await visitor.SeesAsync("Huurcontract");
        await PrintedAsync(visitor);
        await ShowsAsync(visitor, "Het digitale dossier", household.Dossier.Name, "Adviesdossier", "Huurcontract", "Wacht op u", "Afgedrukt op ");
        await HidesAsync(visitor, visitor.Page.GetByLabel("Zoeken in dit dossier"), visitor.Page.GetByRole(AriaRole.Navigation), Button(visitor, "Filters"), Button(visitor, "ZIP"));
        // On a sheet of A4, within its margins.
        await visitor.Page.SetViewportSizeAsync(673, 1000);
        await visitor.SeesAsync("Huurcontract");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("[...document.querySelectorAll('main, main *')].every(one => one.getBoundingClientRect().right <= innerWidth + 1)"), "cut at the right");
    }

    [Fact]
    public async Task A_document_and_the_receipt_of_a_decision_print_with_their_history()
    {
        var household = await Household.OfDirectorAsync(shared, "Rob Receptie");
        var placed = await household.PlaceAndOpenAsync(new { kind = "VatReturn", subject = "BTW Q1-2024", period = "2024-Q1", explanation = "Zoals besproken." });
        await using var visitor = await household.VisitAsync($"/documenten/{placed.Id}", colors: ColorScheme.Dark);
        await visitor.SeesAsync("Pagina 1 van");
        await PrintedAsync(visitor);
        await ShowsAsync(visitor, "BTW Q1-2024", "Wacht op u", "Zoals besproken.", "1e kwartaal 2024", "stuk.pdf", "Door ons gestuurd", "Het document zelf is een bestand", "Afgedrukt op ");
        await HidesAsync(
            visitor, Button(visitor, "Akkoord"), Button(visitor, "Niet akkoord"), Button(visitor, "Account van"), visitor.Page.GetByRole(AriaRole.Navigation),
            visitor.Page.GetByText("Pagina 1 van"), visitor.Page.GetByRole(AriaRole.Link, new() { Name = "downloaden" }));

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Null });
        await visitor.PressAsync("Akkoord");
        await visitor.FillAsync("Reactie (niet verplicht)", "Klopt zo.");
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("Afdrukken");
        await PrintedAsync(visitor);
        await ShowsAsync(visitor, "Ontvangstbevestiging", "U heeft akkoord gegeven", "Rob Receptie", "Klopt zo.", "Akkoord gegeven door Rob Receptie", "Afgedrukt op ");
        await HidesAsync(visitor, Button(visitor, "Afdrukken"), visitor.Page.Locator("[data-next]"), visitor.Page.GetByRole(AriaRole.Textbox));
    }

    private static async Task PrintedAsync(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator("main h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(visitor.Page.Locator("header").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task ShowsAsync(Visitor visitor, params string[] texts)
    {
        foreach (var text in texts) await Assertions.Expect(visitor.Page.GetByText(text).Locator("visible=true").First).ToBeVisibleAsync();
    }

    private static async Task HidesAsync(Visitor visitor, params ILocator[] whats)
    {
        foreach (var what in whats) await Assertions.Expect(what.Locator("visible=true")).ToHaveCountAsync(0);
        await visitor.IsSilentAndFitsAsync();
    }
}
