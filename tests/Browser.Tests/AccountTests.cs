using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The rest of Accountbeveiliging: the password, the mobile number, and where one is signed in.</summary>
public sealed class AccountTests(SharedBrowser shared)
{
    [Fact]
    public async Task Changing_the_password_asks_for_the_one_there_is_and_ends_the_other_sessions()
    {
        const string next = "groene fiets op dinsdag";
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var elsewhere = await SignedInAsync(person, "/accountbeveiliging");
        await using var visitor = await SignedInAsync(person, "/accountbeveiliging", 390);
        await visitor.FollowAsync("Wachtwoord wijzigen");
        await ChangeAsync(visitor, "een ander wachtwoord", next);
        await visitor.SeesAsync("Dit is niet uw wachtwoord");
        await ChangeAsync(visitor, Client.Password, "kort");
        await visitor.SeesAsync("Gebruik minstens 10 tekens; u heeft er nu 4");
        await visitor.FindsNothingWrongAsync();
        await ChangeAsync(visitor, Client.Password, "1234567890");
        await Assertions.Expect(visitor.Page.GetByText("Sterkte: makkelijk te raden")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Nieuw wachtwoord")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.FindsNothingWrongAsync();
        await ChangeAsync(visitor, Client.Password, next);
        await visitor.SeesAsync("Uw wachtwoord is gewijzigd");

        await elsewhere.FollowAsync("Home");
        await elsewhere.SeesHeadingAsync("Inloggen");
        await elsewhere.SignInAsync(person);
        await elsewhere.SeesAsync("De gebruikersnaam en het wachtwoord horen niet bij elkaar");
        await elsewhere.SignInAsync(person, next);
        await elsewhere.SeesAsync("U bent helemaal bij");
    }

    [Fact]
    public async Task A_mobile_number_is_registered_with_a_code_and_then_serves_beside_the_app()
    {
        var number = Unique.Mobile();
        var (person, client) = await shared.Driver.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.GotoAsync("/accountbeveiliging/mobiel?terug=/gegevens");
        await visitor.SignInAsync(person);
        await visitor.FillAsync("Verificatiecode", app.NextCode());
        await visitor.PressAsync("Inloggen");
        await visitor.FillAsync("Mobiel nummer", "020 1234567");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Stuur mij een code");
        await Assertions.Expect(visitor.Page.GetByLabel("Mobiel nummer")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Mobiel nummer", $"0{number[3..5]}-{number[5..]}");
        await visitor.PressAsync("Stuur mij een code");
        var code = await shared.Driver.Mail.CodeToAsync(number);
        await visitor.FillAsync("Verificatiecode", code == "000000" ? "111111" : "000000");
        await visitor.PressAsync("Nummer bevestigen");
        await visitor.SeesAsync("Deze code klopt niet");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Verificatiecode", code);
        await visitor.PressAsync("Nummer bevestigen");
        await visitor.SeesHeadingAsync("Mijn gegevens");
        await visitor.SeesAsync("•" + number[^3..]);
        await Assertions.Expect(visitor.Page.GetByText(number[3..])).ToHaveCountAsync(0);

        await visitor.Page.GotoAsync("/accountbeveiliging");
        await visitor.PressAsync("Code per sms activeren");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Activeren");
        await visitor.SeesAsync("Naar •");
        await visitor.FindsNothingWrongAsync();

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.SignInAsync(person);
        await visitor.PressAsync("Met een code per sms");
        await visitor.PressAsync("Stuur mij een code");
        await visitor.FillAsync("Verificatiecode", await shared.Driver.Mail.CodeToAsync(number, 2));
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Inloggen");
        await visitor.SeesAsync("U bent helemaal bij");
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_it_there()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var elsewhere = await SignedInAsync(person, "/accountbeveiliging");
        await using var third = await SignedInAsync(person, "/accountbeveiliging");
        await using var visitor = await SignedInAsync(person, "/accountbeveiliging", 1280, ColorScheme.Dark);
        var ends = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Chrome op .* uitloggen$") });
        await Assertions.Expect(visitor.Page.GetByText("Dit apparaat")).ToHaveCountAsync(1);
        // Two browsers, and the one that set the password.
        await Assertions.Expect(ends).ToHaveCountAsync(2);
        await visitor.FindsNothingWrongAsync();
        await ends.First.ClickAsync();
        await Assertions.Expect(ends).ToHaveCountAsync(1);

        // The portal asks for the password when one signed in a while ago; the answer is the portal's, only its hour is not waited for.
        await visitor.Page.RouteAsync("**/api/me/sessions", async route =>
        {
            if (route.Request.Method == "DELETE" && route.Request.PostData?.Contains("password", StringComparison.Ordinal) is not true)
                await route.FulfillAsync(new() { Status = 403, ContentType = "application/problem+json", Body = """{"code":"password-required","status":403,"title":"","type":""}""" });
            else await route.ContinueAsync();
        });
        await visitor.PressAsync("Overal elders uitloggen");
        await visitor.SeesAsync("U bent al een tijdje ingelogd");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await visitor.PressAsync("Uitloggen");
        await Assertions.Expect(ends).ToHaveCountAsync(0);
        foreach (var ended in new[] { elsewhere, third })
        {
            await ended.FollowAsync("Home");
            await ended.SeesHeadingAsync("Inloggen");
        }
    }

    [Fact]
    public async Task Who_guesses_too_often_is_told_to_wait_or_to_ask_for_a_password()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(390, ColorScheme.Dark);
        await visitor.Page.GotoAsync("/inloggen");
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await visitor.Page.RunAndWaitForResponseAsync(() => visitor.SignInAsync(person, $"een gok, nummer {attempt}"), "**/api/session");
            await visitor.SeesAsync("De gebruikersnaam en het wachtwoord horen niet bij elkaar");
        }

        await visitor.SignInAsync(person, "een laatste gok");
        await visitor.SeesAsync("Probeer het over 15 minuten opnieuw, of kies Wachtwoord opvragen");
        await visitor.FindsNothingWrongAsync();
    }

    private async Task<Visitor> SignedInAsync(PersonAnswer person, string path, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var visitor = await shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync($"/inloggen?naar={path}");
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Accountbeveiliging");
        return visitor;
    }

    private static async Task ChangeAsync(Visitor visitor, string current, string next)
    {
        await visitor.FillAsync("Huidig wachtwoord", current);
        await visitor.FillAsync("Nieuw wachtwoord", next);
        await visitor.PressAsync("Wachtwoord wijzigen");
    }
}
