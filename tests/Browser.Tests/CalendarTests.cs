using System.Net;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The section Agenda of Mijn gegevens, as a client lives it.</summary>
public sealed class CalendarTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_calendar_link_is_made_copied_once_replaced_and_revoked(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Agnes Agenda");
        await household.Office.UploadAsync(household.Dossier, "BTW", deadline: "2031-04-30");
        await using var visitor = await household.VisitAsync("/gegevens", width, colors);
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.SeesHeadingAsync("Agenda");
        await visitor.PressAsync("Agendalink maken");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Uw wachtwoord", "niet het wachtwoord");
        await visitor.PressAsync("Link maken");
        await visitor.SeesAsync("Dit is niet uw wachtwoord");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Link maken");
        await visitor.SeesAsync("U ziet deze link alleen nu");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Agenda" })).ToBeFocusedAsync();
        await visitor.FindsNothingWrongAsync();
        var first = await visitor.Page.GetByLabel("Uw agendalink").InputValueAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Openen in mijn agenda" })).ToHaveAttributeAsync("href", first.Replace("http:", "webcal:", StringComparison.Ordinal));
        await visitor.PressAsync("Link kopiëren");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gekopieerd" })).ToBeVisibleAsync();
        Assert.Equal(first, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(first));

        // Shown once: afterwards only that there is one.
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Uw agendalink is gemaakt op");
        await Assertions.Expect(visitor.Page.GetByLabel("Uw agendalink")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();

        await visitor.TabToAsync("Nieuwe link");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesHeadingAsync("Nieuwe agendalink maken");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Nieuwe link maken");
        await visitor.SeesAsync("U ziet deze link alleen nu");
        var second = await visitor.Page.GetByLabel("Uw agendalink").InputValueAsync();
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], [await StatusOfAsync(first), await StatusOfAsync(second)]);

        await visitor.PressAsync("Intrekken");
        await visitor.PressAsync("Link intrekken");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Agendalink maken" })).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(second));
        await visitor.FindsNothingWrongAsync();
    }

    private async Task<HttpStatusCode> StatusOfAsync(string link)
    {
        using var response = await shared.Driver.NewHttp().GetAsync(new Uri(link));
        return response.StatusCode;
    }
}
