using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Uitstelregeling: a dossier takes part, and the office sees what is filed and who holds up what is not.</summary>
public sealed class SchemeTests(SharedBrowser shared)
{
    private static readonly int Year = TimeProvider.System.GetUtcNow().Year - 1;

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_dossier_takes_part_and_its_return_is_followed_until_it_was_filed(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await using var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync($"/kantoor/dossiers/{story.Dossier.Id}");
        await staff.SignInAsStaffAsync();
        await staff.PressAsync("Uitstelregeling wijzigen: Doet niet mee");
        await staff.Page.GetByLabel("Aangifte vennootschapsbelasting").CheckAsync();
        await staff.FillAsync("Eerste belastingjaar", "jaar");
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Vul een jaar in, bijvoorbeeld 2025.");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Eerste belastingjaar", $"{Year}");
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync($"Doet mee vanaf {Year}");
        await staff.FindsNothingWrongAsync();

        await staff.Page.GotoAsync("/kantoor/dossiers");
        await staff.FollowAsync("Uitstelregeling");
        await staff.SeesHeadingAsync("Uitstelregeling");
        await staff.Page.GetByLabel("Belastingjaar").SelectOptionAsync($"{Year}");
        await Assertions.Expect(Row(staff, story)).ToContainTextAsync("Niet geplaatst");
        await Assertions.Expect(Row(staff, story)).ToContainTextAsync("Kantoor");
        await staff.Page.GetByText("Deze cijfers als tabel").ClickAsync();
        await staff.SeesAsync($"30-04-{Year + 2}");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByText("Deze cijfers als tabel").ClickAsync();

        await staff.PressAsync($"Al ingediend: {story.Dossier.Name}");
        await staff.SeesHeadingAsync($"Aangifte van {story.Dossier.Name}");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Ingediend op", $"{Year + 1}-01-01");
        await staff.PressAsync("Opslaan");
        await Assertions.Expect(Row(staff, story)).ToHaveCountAsync(0);
        await staff.Page.GetByLabel("Tonen").SelectOptionAsync("filed");
        await Assertions.Expect(Row(staff, story)).ToContainTextAsync($"Ingediend op 01-01-{Year + 1}");
        await Assertions.Expect(Row(staff, story)).ToContainTextAsync("Buiten de portal");
        await staff.FindsNothingWrongAsync();

        // What is chosen stays in the address; and it can be taken back.
        await staff.Page.ReloadAsync();
        await staff.PressAsync($"Wijzigen: {story.Dossier.Name}");
        await staff.Page.GetByLabel("Nee, toch niet").CheckAsync();
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await Assertions.Expect(Row(staff, story)).ToHaveCountAsync(0);
        await staff.Page.GetByLabel("Tonen").SelectOptionAsync("office");
        await Assertions.Expect(Row(staff, story)).ToContainTextAsync("Niet geplaatst");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task A_year_without_returns_and_a_year_that_is_none_say_so(int width, ColorScheme colors)
    {
        await using var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync($"/kantoor/uitstelregeling?jaar={Year - 4}");
        await staff.SignInAsStaffAsync();
        await staff.SeesHeadingAsync($"Geen aangiften over {Year - 4}");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GotoAsync("/kantoor/uitstelregeling?jaar=1900");
        await staff.SeesAsync("De uitstelregeling kan nu niet worden getoond.");
        await staff.FindsNothingWrongAsync();
    }

    private static ILocator Row(Visitor staff, Scenario story) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = story.Dossier.Name });
}
