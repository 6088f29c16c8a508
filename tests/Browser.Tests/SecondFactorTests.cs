using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Extra beveiliging: setting it up, signing in with it, and turning it off again.</summary>
public sealed class SecondFactorTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task An_authenticator_app_is_set_up_in_three_steps_and_asked_for_at_signing_in(int width, ColorScheme colors)
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        await OpenSecurityAsync(visitor, person);
        await visitor.SeesAsync("Niet actief");
        await visitor.FindsNothingWrongAsync();

        // Stap 1: Verifiëren
        await visitor.FollowAsync("Activeren");
        await visitor.SeesAsync("Stap 1 van 3");
        await visitor.FillAsync("Uw wachtwoord", "een ander wachtwoord");
        await visitor.PressAsync("Verifiëren");
        await visitor.SeesAsync("Dit is niet uw wachtwoord");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Verifiëren");

        // Stap 2: the app
        await visitor.SeesHeadingAsync("Hoe wilt u inloggen?");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Activeren" }).Last.ClickAsync();
        await visitor.SeesAsync("Stap 2 van 3");
        await visitor.Page.GetByText("Lukt dat niet?").ClickAsync();
        var app = await AppOfAsync(visitor);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Img, new() { Name = "QR-code voor uw authenticatie-app" })).ToBeVisibleAsync();
        await visitor.FillAsync("Code uit de app", "000 000");
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("Deze code klopt niet");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Code uit de app", app.NextCode());
        await visitor.PressAsync("Bevestigen");

        // Stap 3: the recovery codes
        var codes = await KeepCodesAsync(visitor);
        await visitor.SeesAsync("Uw account is extra beveiligd");
        await visitor.FindsNothingWrongAsync();

        // Inloggen
        await SignOutAsync(visitor);
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Nog één stap");
        await visitor.FillAsync("Verificatiecode", "000000");
        await visitor.PressAsync("Inloggen");
        await visitor.SeesAsync("Deze code klopt niet");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Verificatiecode", app.NextCode());
        await visitor.PressAsync("Inloggen");
        await visitor.SeesAsync("U bent helemaal bij");

        // The phone is lost.
        await SignOutAsync(visitor);
        await visitor.SignInAsync(person);
        await visitor.PressAsync("Met een herstelcode");
        await visitor.FillAsync("Herstelcode", codes[0]);
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Inloggen");
        await visitor.SeesAsync("U bent helemaal bij");
        await visitor.Page.GotoAsync("/accountbeveiliging");
        await visitor.SeesAsync("Nog 9 van 10");
    }

    [Fact]
    public async Task A_passkey_takes_one_touch_to_make_and_one_to_sign_in_with()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(390);
        var device = await MakePasskeyAsync(visitor, person);
        Assert.Equal(1, await device.CountPasskeysAsync());

        // After the password
        await device.LetGoAsync();
        await SignOutAsync(visitor);
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Nog één stap");
        await visitor.FindsNothingWrongAsync();
        await device.TouchAsync();
        await visitor.PressAsync("Passkey gebruiken");
        await visitor.SeesAsync("U bent helemaal bij");

        // Instead of it, offered by the browser at Gebruikersnaam
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.GotoAsync("/inloggen?naar=/accountbeveiliging");
        await visitor.SeesHeadingAsync("Accountbeveiliging");

        // The last one, removed
        await visitor.PressAsync("Passkey Mijn telefoon verwijderen");
        await visitor.SeesAsync("Dit is uw laatste manier");
        await visitor.FillAsync("Uw wachtwoord", "een ander wachtwoord");
        await visitor.PressAsync("Verwijderen");
        await visitor.SeesAsync("Dit is niet uw wachtwoord");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Verwijderen");
        await visitor.SeesAsync("Niet actief");

        // What the device still has opens nothing any more, and says so.
        await device.LetGoAsync();
        await SignOutAsync(visitor);
        await device.TouchAsync();
        await visitor.PressAsync("Passkey gebruiken");
        await visitor.SeesAsync("Met deze passkey kunt u hier niet inloggen");
    }

    [Fact]
    public async Task An_app_and_recovery_codes_are_added_beside_a_passkey_and_taken_away_again()
    {
        var (person, client) = await shared.Driver.NewPersonAsync();
        var (_, added) = await client.Account.AddPasskeyAsync(shared.Driver);
        await using var visitor = await shared.NewVisitorAsync(1280, ColorScheme.Dark);
        await visitor.Page.GotoAsync("/accountbeveiliging");
        await visitor.SignInAsync(person);
        await visitor.PressAsync("Met een herstelcode");
        await visitor.FillAsync("Herstelcode", added.RecoveryCodes![0]);
        await visitor.PressAsync("Inloggen");
        await VerifyAsync(visitor, "Authenticatie-app koppelen");
        await visitor.SeesAsync("Stap 2 van 2");
        await visitor.Page.GetByText("Lukt dat niet?").ClickAsync();
        await visitor.FillAsync("Code uit de app", (await AppOfAsync(visitor)).NextCode());
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("Code uit de authenticatie-app");
        await visitor.FindsNothingWrongAsync();

        await visitor.PressAsync("Nieuwe codes maken");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Codes maken");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.List, new() { Name = "Herstelcodes" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Ik heb de codes bewaard");

        await visitor.PressAsync("Code uit de app deactiveren");
        await visitor.SeesAsync("U logt daarna niet meer in met een code uit de app");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Deactiveren");
        await Assertions.Expect(visitor.Page.GetByText("Code uit de authenticatie-app")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Extra beveiliging" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_passkey_can_be_made_with_the_keyboard_alone()
    {
        var (person, _) = await shared.Driver.NewPersonAsync("Toets Enbord");
        await using var visitor = await shared.NewVisitorAsync();
        var device = await VirtualAuthenticator.OfAsync(visitor.Page);
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.SignInAsync(person);
        await visitor.SeesAsync("U bent helemaal bij");
        var keys = visitor.Page.Keyboard;
        foreach (var name in new[] { "Toets Enbord", "^Accountbeveiliging$", "^Activeren$", "^Uw wachtwoord$" })
        {
            await visitor.TabToAsync(name);
            if (name != "^Uw wachtwoord$") await keys.PressAsync("Enter");
            if (name == "^Accountbeveiliging$") await visitor.SeesAsync("Niet actief");
            if (name == "^Activeren$") await visitor.SeesHeadingAsync("Bent u het zelf?");
        }

        await keys.TypeAsync(Client.Password);
        await keys.PressAsync("Enter");
        await visitor.SeesHeadingAsync("Hoe wilt u inloggen?");
        await visitor.TabToAsync("^Activeren$");
        await keys.PressAsync("Enter");
        await visitor.TabToAsync("^Passkey maken$");
        await device.TouchAsync();
        await keys.PressAsync("Enter");
        await visitor.SeesHeadingAsync("Bewaar uw herstelcodes");
        await visitor.TabToAsync("^Ik heb de codes bewaard$");
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("Uw account is extra beveiligd");
    }

    /// <summary>Signs in, and makes a passkey with one touch; the finger stays on it.</summary>
    internal static async Task<VirtualAuthenticator> MakePasskeyAsync(Visitor visitor, PersonAnswer person)
    {
        var device = await VirtualAuthenticator.OfAsync(visitor.Page);
        await OpenSecurityAsync(visitor, person);
        await VerifyAsync(visitor, "Activeren");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Activeren" }).First.ClickAsync();
        await visitor.FillAsync("Naam van dit apparaat", "Mijn telefoon");
        await visitor.FindsNothingWrongAsync();
        await device.TouchAsync();
        await visitor.PressAsync("Passkey maken");
        await KeepCodesAsync(visitor);
        await visitor.SeesAsync("Mijn telefoon");
        return device;
    }

    private static async Task OpenSecurityAsync(Visitor visitor, PersonAnswer person)
    {
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.SignInAsync(person);
        await visitor.PressAsync($"Account van {person.Name}");
        await visitor.FollowAsync("Accountbeveiliging");
        await visitor.SeesHeadingAsync("Accountbeveiliging");
    }

    private static async Task VerifyAsync(Visitor visitor, string link)
    {
        await visitor.FollowAsync(link);
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Verifiëren");
    }

    private static async Task<AuthenticatorApp> AppOfAsync(Visitor visitor)
    {
        var key = await visitor.Page.Locator("code").InnerTextAsync();
        var uri = await visitor.Page.Locator("a[href^='otpauth:']").GetAttributeAsync("href");
        return new AuthenticatorApp(new AuthenticatorKeyAnswer(key, new Uri(uri!)));
    }

    private static async Task<IReadOnlyList<string>> KeepCodesAsync(Visitor visitor)
    {
        await visitor.SeesHeadingAsync("Bewaar uw herstelcodes");
        var codes = await visitor.Page.GetByRole(AriaRole.List, new() { Name = "Herstelcodes" }).Locator("code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync("Downloaden"));
        var kept = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.All(codes, code => Assert.Contains(code, kept, StringComparison.Ordinal));
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Ik heb de codes bewaard");
        return codes;
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Account van" }).ClickAsync();
        await visitor.PressAsync("Uitloggen");
        await visitor.SeesAsync("U bent uitgelogd");
    }
}
