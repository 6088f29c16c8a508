using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Over what a document is, and by when: chosen, told before it is placed, and never late on arrival.</summary>
public sealed class PeriodTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task A_period_is_chosen_and_the_day_that_follows_from_it_is_shown_with_its_rule(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await using var staff = await shared.NewVisitorAsync(width, colors);
        var page = staff.Page;
        await page.GotoAsync($"/kantoor/dossiers/{story.Dossier.Id}");
        await staff.SignInAsStaffAsync();
        await staff.PressAsync("Boekjaar wijzigen: januari t/m december");
        await page.GetByLabel("Het boekjaar begint in").SelectOptionAsync("7");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("juli t/m juni");

        await staff.FollowAsync("Document plaatsen");
        // The browser's own: what it offers begins with this year.
        var year = await page.EvaluateAsync<int>("new Date().getFullYear()");
        var period = page.GetByLabel("Periode (niet verplicht)");
        await period.SelectOptionAsync($"{year}");
        await staff.SeesAsync($"Uiterlijk 31 maart {year + 1}: de laatste dag van de maand na het tijdvak");
        await staff.FindsNothingWrongAsync();
        await page.GetByLabel("Soort document").SelectOptionAsync("CorporateTaxReturn");
        await staff.SeesAsync("Zonder XBRL-bestand dient het kantoor deze aangifte zelf in.");
        await period.SelectOptionAsync($"{year}-07/{year + 1}-06");
        await staff.SeesAsync($"Uiterlijk 30 november {year + 1}: vijf maanden na het boekjaar");
        await period.SelectOptionAsync(new SelectOptionValue { Label = "Andere periode" });
        await page.GetByLabel("Andere periode").FillAsync("kwartaal");
        await staff.FillAsync("Onderwerp", "Vpb");
        await OfficeTests.ChooseFileAsync(page, "aangifte.pdf", Pdfs.WithPages(1));
        await staff.PressAsync("Document plaatsen");
        await staff.SeesAsync("Dit tijdvak is niet herkend.");
        await staff.FindsNothingWrongAsync();
        await Assertions.Expect(page.GetByLabel("Andere periode")).ToHaveValueAsync("kwartaal");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_was_due_before_it_was_asked_is_asked_for_as_soon_as_possible(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Kees Later");
        var placed = await household.PlaceAndOpenAsync(new { kind = "VatReturn", subject = "BTW Q1-2020", period = "2020-Q1" });
        await using var visitor = await household.VisitAsync("/", width);
        await visitor.SeesAsync("zo spoedig mogelijk");
        await Assertions.Expect(visitor.Page.GetByText("te laat")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SeesAsync("zo spoedig mogelijk");
        await Assertions.Expect(visitor.Page.GetByText("te laat")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();
    }
}
