using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Two people in one browser: the tab of the first shows nothing of them any more, and does nothing in the name of the second.</summary>
public sealed class OtherPersonTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_tab_says_at_once_that_somebody_else_has_signed_in(int width)
    {
        var (first, second) = (await Household.OfDirectorAsync(shared, "Eerste Jansen"), await Household.OfDirectorAsync(shared, "Tweede Pieters"));
        var placed = await first.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Geheim van Jansen" });
        await using var visitor = await first.VisitAsync($"/documenten/{placed.Id}", width);
        await visitor.SeesHeadingAsync("Geheim van Jansen");
        await visitor.PressAsync("Akkoord");

        var other = await visitor.Page.Context.NewPageAsync();
        await other.GotoAsync("/inloggen");
        await other.GetByLabel("Gebruikersnaam", new() { Exact = true }).FillAsync(second.Person.Email);
        await other.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(Client.Password);
        await other.GetByRole(AriaRole.Button, new() { Name = "Inloggen", Exact = true }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Tweede Pieters" })).ToBeVisibleAsync();

        await visitor.SeesHeadingAsync("In deze browser is nu iemand anders ingelogd");
        await Assertions.Expect(visitor.Page.GetByText("Geheim van Jansen")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();
        Assert.Equal("open", (await first.Office.DocumentAsync(placed.Id)).State);
        await visitor.PressAsync("Verder");
        await visitor.SeesHeadingAsync("Tweede Pieters");
    }

    [Fact]
    public async Task A_tab_that_heard_nothing_is_refused_when_it_asks()
    {
        var (first, second) = (await Household.OfDirectorAsync(shared, "Dove Jansen"), await Household.OfDirectorAsync(shared, "Stille Pieters"));
        var placed = await first.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Geheim van Jansen" });
        await using var visitor = await first.VisitAsync($"/documenten/{placed.Id}");
        await visitor.PressAsync("Akkoord");
        // As another program of the same browser would: no page of the portal is told.
        await visitor.Page.Context.APIRequest.PostAsync("/api/session", new()
        {
            DataObject = new { userName = second.Person.Email, password = Client.Password },
            Headers = [new("Origin", shared.Driver.Origin.GetLeftPart(UriPartial.Authority))],
        });
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesHeadingAsync("In deze browser is nu iemand anders ingelogd");
        Assert.Equal("open", (await first.Office.DocumentAsync(placed.Id)).State);
    }
}
