using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>In which language the portal speaks before it knows to whom.</summary>
public sealed class LanguageTests(SharedBrowser shared)
{
    [Theory]
    [InlineData("en-GB", "Sign in", "en")]
    [InlineData("nl-BE", "Inloggen", "nl")]
    [InlineData("de-DE", "Inloggen", "nl")]
    public async Task Before_signing_in_it_is_what_the_browser_asks_for(string locale, string heading, string language)
    {
        await using var visitor = await shared.NewVisitorAsync(locale: locale);
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.SeesHeadingAsync(heading);
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task What_somebody_has_chosen_goes_before_what_the_browser_asks_for_and_stays_after_signing_out()
    {
        var household = await Household.OfDirectorAsync(shared, "Taco Tweetalig");
        await using var visitor = await shared.NewVisitorAsync(locale: "en-GB");
        await visitor.Page.GotoAsync("/");
        await visitor.FillAsync("User name", household.Person.Email);
        await visitor.FillAsync("Password", Client.Password);
        await visitor.PressAsync("Sign in");
        // The person's own language is Dutch.
        await visitor.SeesAsync("U bent helemaal bij");
        await SignOutAsync(visitor, "Account van Taco Tweetalig", "Uitloggen");
        await SeesAfterReloadAsync(visitor, "Inloggen");
        await visitor.SignInAsync(household.Person);
        await visitor.PressAsync("Account van Taco Tweetalig");
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.PressAsync("English"), "**/api/me/language");
        await SignOutAsync(visitor, "Account of Taco Tweetalig", "Sign out");
        await SeesAfterReloadAsync(visitor, "Sign in");
    }

    private static async Task SignOutAsync(Visitor visitor, string menu, string signOut)
    {
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = menu });
        if (await button.GetAttributeAsync("aria-expanded") != "true") await button.ClickAsync();
        await visitor.PressAsync(signOut);
    }

    private static async Task SeesAfterReloadAsync(Visitor visitor, string heading)
    {
        await visitor.SeesHeadingAsync(heading);
        await visitor.Page.ReloadAsync();
        await visitor.SeesHeadingAsync(heading);
    }
}
