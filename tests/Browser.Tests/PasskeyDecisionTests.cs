using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Who read a document while the session ended decides all the same, with one touch.</summary>
public sealed class PasskeyDecisionTests(SharedBrowser shared)
{
    [Fact]
    public async Task Whose_session_ended_while_reading_decides_with_one_touch()
    {
        var household = await Household.OfDirectorAsync(shared, "Tom Tik");
        var placed = await household.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Offerte" });
        await using var visitor = await shared.NewVisitorAsync();
        await SecondFactorTests.MakePasskeyAsync(visitor, household.Person);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.PressAsync("Akkoord");
        await visitor.FillAsync("Reactie (niet verplicht)", "Prima zo.");
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("U heeft akkoord gegeven");
        await visitor.SeesAsync("Prima zo.");
        var document = await household.Office.DocumentAsync(placed.Id);
        Assert.Equal(("approved", "Tom Tik", "Prima zo."), (document.State, document.Decision!.By, document.Decision.Comment));
        await visitor.Page.GotoAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
    }
}
