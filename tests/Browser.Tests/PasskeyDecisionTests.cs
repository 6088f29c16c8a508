using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Who read a document while the session ended decides all the same, with one touch.</summary>
public sealed class PasskeyDecisionTests(SharedBrowser shared)
{
    [Fact]
    public async Task A_passkey_is_offered_once_after_the_first_sign_in_on_a_device_that_can_and_never_again()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(390);
        await VirtualAuthenticator.OfAsync(visitor.Page);
        await visitor.Page.GotoAsync("/gegevens");
        await visitor.SignInAsync(person);
        await visitor.SeesAsync("Wilt u hier voortaan inloggen");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Nee, dank u");
        await Assertions.Expect(visitor.Page.GetByText("Wilt u hier voortaan inloggen")).ToHaveCountAsync(0);
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.GotoAsync("/gegevens");
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Mijn gegevens");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(visitor.Page.GetByText("Wilt u hier voortaan inloggen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_offer_leads_to_making_a_passkey_and_is_gone_with_it()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync();
        await VirtualAuthenticator.OfAsync(visitor.Page);
        await visitor.Page.GotoAsync("/");
        await visitor.SignInAsync(person);
        await visitor.FollowAsync("Instellen");
        await visitor.SeesHeadingAsync("Passkey toevoegen");
        await Assertions.Expect(visitor.Page.GetByText("Wilt u hier voortaan inloggen")).ToHaveCountAsync(0);
    }

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
