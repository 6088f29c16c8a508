using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Ondertekenen as the people live it: with an SMS after registering a number, with the app, and what the office sees of it.</summary>
public sealed class SigningTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_director_registers_a_number_on_the_way_signs_accounts_and_minutes_and_finds_the_sealed_files(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Dirk Tekenaar");
        var placed = await household.Office.PlaceFilesAsync(household.Dossier, new { kind = "AnnualAccountsAndMinutes", subject = "Jaarrekening 2025", period = "2025" }, "jaarrekening.pdf", "notulen.pdf");
        await using var visitor = await household.VisitAsync($"/documenten/{placed.Id}", width, colors);
        await visitor.SeesHeadingAsync("Jaarrekening 2025");
        await visitor.SeesAsync("Nog niet ondertekend");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "notulen.pdf" }).First.ClickAsync();
        await visitor.FindsNothingWrongAsync();

        await visitor.PressAsync("Ondertekenen");
        await visitor.SeesAsync("Registreer daarvoor eerst uw mobiele nummer");
        await visitor.FindsNothingWrongAsync();
        var mobile = Unique.Mobile();
        await visitor.FillAsync("Mobiel nummer", mobile);
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Stuur mij een code");
        await visitor.FillAsync("Verificatiecode", await shared.Driver.Mail.CodeToAsync(mobile));
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Nummer bevestigen");

        await visitor.SeesAsync("Ik heb jaarrekening.pdf en notulen.pdf gelezen");
        await visitor.PressAsync("Stuur mij een code");
        await visitor.SeesAsync("Zet een vinkje als u de verklaring heeft gelezen");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByLabel("Ik heb dit gelezen en ben het ermee eens").CheckAsync();
        await visitor.PressAsync("Stuur mij een code");
        await visitor.FillAsync("Code", await shared.Driver.Mail.CodeToAsync(mobile, 2));
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ondertekenen", Exact = true }).ClickAsync();
        await visitor.SeesAsync("Dit document is ondertekend");
        await Assertions.Expect(visitor.Page.GetByText("notulen (ondertekend).pdf").First).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
    }

    [Fact]
    public async Task With_the_app_one_signs_by_keyboard_alone()
    {
        var household = await Household.OfDirectorAsync(shared, "Anna App");
        var client = await shared.Driver.SignInAsync(household.Person);
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        var placed = await household.PlaceAsync(new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(household.Person);
        await visitor.FillAsync("Verificatiecode", app.NextCode());
        await visitor.PressAsync("Inloggen");
        await visitor.SeesHeadingAsync("Overeenkomst");
        await visitor.TabToAsync("^Ondertekenen$");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("Ik heb stuk.pdf gelezen");
        await visitor.TabToAsync("^Ik heb dit gelezen");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.TabToAsync("^Code$");
        await visitor.Page.Keyboard.TypeAsync(app.NextCode());
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("Dit document is ondertekend");
        await visitor.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_office_sees_who_has_signed_and_records_who_cannot(int width)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        var mobile = Unique.Mobile();
        await story.First.Account.RegisterMobileAsync(shared.Driver, mobile, mobile);
        await story.First.SignBySmsAsync(shared.Driver, placed, mobile);
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync("/kantoor");
        await staff.SeesHeadingAsync("Inloggen bij kantoor");
        await staff.Page.GetByLabel("Petra Bakker").CheckAsync();
        await staff.PressAsync("Inloggen");
        await staff.SeesHeadingAsync("Werkvoorraad");
        await staff.Page.GotoAsync($"/kantoor/documenten/{placed.Id}");
        await staff.SeesHeadingAsync("Ondertekening");
        await staff.SeesAsync("code per sms");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Directeur 2 kan niet ondertekenen");
        await staff.FillAsync("Reden", "langdurig ziek");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Vastleggen");
        await staff.SeesAsync("Kan niet ondertekenen: langdurig ziek");
        await Eventually.HoldsAsync("the seal", async () => (await story.Office.DocumentAsync(placed.Id)).Files.Any(file => file.Signed));

        await staff.Page.GotoAsync($"/kantoor/dossiers/{story.Dossier.Id}/plaatsen");
        await staff.Page.GetByLabel("Soort document").SelectOptionAsync("ForSigning");
        await staff.SeesAsync("Wie ondertekenen");
        await staff.Page.GetByLabel("Directeur 1").CheckAsync();
        await staff.Page.GetByLabel("Eén handtekening is genoeg").CheckAsync();
        await staff.FindsNothingWrongAsync();
    }
}
