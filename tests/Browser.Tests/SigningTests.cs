using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Audit;
using Portal.Domain;
using Portal.Signing;
using Portal.Stores;
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
        var (app, codes) = await client.Account.AddAuthenticatorAsync();
        var placed = await household.PlaceAsync(new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(household.Person);
        await visitor.PressAsync("Met een herstelcode");
        await visitor.FillAsync("Herstelcode", codes[0]);
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
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task With_a_passkey_one_signs_with_one_touch_and_a_stranger_signs_nothing(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Pascal Sleutel");
        var placed = await household.PlaceAsync(new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        var device = await SecondFactorTests.MakePasskeyAsync(visitor, household.Person);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SeesHeadingAsync("Overeenkomst");
        await visitor.PressAsync("Ondertekenen");
        await visitor.SeesAsync("Ik heb stuk.pdf gelezen");
        await visitor.PressAsync("Ondertekenen met passkey");
        await visitor.SeesAsync("Zet een vinkje als u de verklaring heeft gelezen");
        await visitor.Page.GetByLabel("Ik heb dit gelezen en ben het ermee eens").CheckAsync();

        await device.KnowsAsync(false);
        await visitor.PressAsync("Ondertekenen met passkey");
        await visitor.SeesAsync("U heeft het afgebroken, of het duurde te lang");
        await visitor.FindsNothingWrongAsync();
        Assert.Equal("open", (await household.Office.DocumentAsync(placed.Id)).State);

        await device.KnowsAsync(true);
        await visitor.PressAsync("Ondertekenen met passkey");
        await visitor.SeesAsync("Dit document is ondertekend");
        await visitor.FindsNothingWrongAsync();
        Assert.Equal("Passkey", Assert.Single((await household.Office.DocumentAsync(placed.Id)).Roster!).Factor);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Of_a_request_that_ran_out_client_and_office_read_that_and_when(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Vera Laat");
        var placed = await household.PlaceAsync(new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await ExpireAsync(placed);
        await using var visitor = await household.VisitAsync($"/documenten/{placed.Id}", width, colors);
        await visitor.SeesHeadingAsync("Overeenkomst");
        await visitor.SeesAsync("De termijn om te ondertekenen is op 1 april 2026 verlopen");
        await visitor.SeesAsync("Niet op tijd ondertekend");
        await Assertions.Expect(visitor.Page.GetByText("Nog niet ondertekend")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();

        await using var staff = await StaffAsync(placed, width);
        await staff.SeesAsync("De termijn om te ondertekenen is op 1 april 2026 verlopen");
        await staff.SeesAsync("Niet op tijd ondertekend");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Vera Laat kan niet ondertekenen" })).ToHaveCountAsync(0);
        await staff.FindsNothingWrongAsync();
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
        await using var staff = await StaffAsync(placed, width);
        await staff.SeesAsync("code per sms");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Directeur 2 kan niet ondertekenen");
        await staff.FillAsync("Reden", "langdurig ziek");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Vastleggen");
        await staff.SeesAsync("Kan niet ondertekenen: langdurig ziek");
        await Eventually.HoldsAsync("the seal", async () => (await story.Office.DocumentAsync(placed.Id)).Files.Any(file => file.Signed));
        await staff.FollowAsync("Bewijs van elke stap");
        await staff.SeesAsync("Bevestigd met: code per sms");
        await staff.SeesAsync("Instemming, SHA-256:");
        await staff.FindsNothingWrongAsync();

        await staff.Page.GotoAsync($"/kantoor/dossiers/{story.Dossier.Id}/plaatsen");
        await staff.Page.GetByLabel("Soort document").SelectOptionAsync("ForSigning");
        await staff.SeesAsync("Wie ondertekenen");
        await staff.Page.GetByLabel("Directeur 1").CheckAsync();
        await staff.Page.GetByLabel("Eén handtekening is genoeg").CheckAsync();
        await staff.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_the_office_recorded_by_mistake_it_takes_back(int width)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await Answer.SuccessAsync(story.Office.TryRecordAbsenceAsync(placed, story.Directors[1].Person, "verkeerde persoon"));
        await using var staff = await StaffAsync(placed, width);
        await staff.SeesAsync("Kan niet ondertekenen: verkeerde persoon");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Directeur 2 kan toch ondertekenen");
        await staff.SeesAsync("Wij wachten weer op de handtekening van Directeur 2");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Vastleggen");
        await Assertions.Expect(staff.Page.GetByText("Kan niet ondertekenen: verkeerde persoon")).ToHaveCountAsync(0);
        await staff.FindsNothingWrongAsync();
        await story.Second.TaskForAsync(placed);
    }

    private async Task<Visitor> StaffAsync(PlacedAnswer placed, int width)
    {
        var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync("/kantoor");
        await staff.SeesHeadingAsync("Inloggen bij kantoor");
        await staff.Page.GetByLabel("Petra Bakker").CheckAsync();
        await staff.PressAsync("Inloggen");
        await staff.SeesHeadingAsync("Mijn werk");
        await staff.Page.GotoAsync($"/kantoor/documenten/{placed.Id}");
        await staff.SeesHeadingAsync("Ondertekening");
        return staff;
    }

    // As the workflow does when its time has come, which others at this portal have no part in.
    private Task<Document?> ExpireAsync(PlacedAnswer placed) => shared.Services.GetRequiredService<DocumentStore>().ChangeAsync(
        DocumentId.Parse(placed.Id)!.Value,
        new AuditEntry(SigningEvents.Expired, placed.Id, AuditEntry.Portal),
        document =>
        {
            (document.State, document.ExpiredAt) = (DocumentState.Expired, DateTimeOffset.Parse("2026-03-31T22:00:00Z", null));
            return true;
        },
        CancellationToken.None);
}
