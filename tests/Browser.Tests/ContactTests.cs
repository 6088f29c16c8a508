using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Mijn gegevens: a client says what is not right any more, and the office takes it over with one click.</summary>
public sealed class ContactTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_change_of_address_goes_from_the_client_to_the_office_and_is_on_record(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Vera Huizing");
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/dossiers/{household.Dossier.Id}/contactgegevens");
        await staff.SignInAsStaffAsync();
        await staff.FillAsync("Straat en huisnummer", "Keizersgracht 1");
        await staff.FillAsync("Plaats", "Amsterdam");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Keizersgracht 1, Amsterdam");

        await using var visitor = await household.VisitAsync("/gegevens", width);
        await visitor.SeesAsync("Keizersgracht 1, Amsterdam");
        await visitor.FollowAsync("Wijziging doorgeven");
        await visitor.SeesHeadingAsync("Wijziging doorgeven");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Doorgeven");
        await visitor.SeesAsync("U heeft niets gewijzigd.");
        await visitor.FillAsync("Telefoon", "bel me");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Telefoon")).ToHaveValueAsync("bel me");
        await visitor.PressAsync("Doorgeven");
        await visitor.SeesAsync("Dit is geen telefoonnummer.");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Telefoon", "020 555 01 23");
        await visitor.FillAsync("Straat en huisnummer", "Herengracht 9");
        await visitor.PressAsync("Doorgeven");
        await visitor.SeesAsync("is bij ons binnen");
        await visitor.FindsNothingWrongAsync();

        await staff.Page.GotoAsync("/kantoor?van=alle");
        await staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = household.Dossier.Name }).GetByRole(AriaRole.Link).First.ClickAsync();
        await staff.SeesAsync("Vera Huizing gaf op");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Overnemen");
        await staff.SeesAsync("Herengracht 9, Amsterdam");
        await staff.SeesAsync("020 555 01 23");
        await staff.FindsNothingWrongAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Herengracht 9, Amsterdam");
        await Assertions.Expect(visitor.Page.GetByText("is bij ons binnen")).ToHaveCountAsync(0);
    }
}
