using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Meldingen: choosing when mail comes, and stopping it by the link in a mail.</summary>
public sealed class NoticesTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_choice_is_made_with_the_keyboard_said_to_be_kept_and_there_again_later(int width, ColorScheme colors)
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync("/gegevens");
        await visitor.SignInAsync(person);
        await visitor.FollowAsync("Meldingen");
        await Assertions.Expect(visitor.Page.GetByLabel("Meteen", new() { Exact = true })).ToBeCheckedAsync();
        await visitor.FindsNothingWrongAsync();
        await visitor.TabToAsync("^Meteen$");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.TabToAsync("^Opslaan$");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Uw keuze is opgeslagen." })).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Eén keer per dag")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Amounts_come_in_mails_for_who_chooses_so_and_the_other_choice_stays()
    {
        var (person, client) = await shared.Driver.NewPersonAsync();
        await Answer.SuccessAsync(client.SetNoticesAsync("daily"));
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.GotoAsync("/meldingen");
        await visitor.SignInAsync(person);
        await Assertions.Expect(visitor.Page.GetByLabel("Zonder bedragen")).ToBeCheckedAsync();
        await visitor.Page.GetByLabel("Met het bedrag van de aangifte").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).Nth(1).ClickAsync();
        await visitor.SeesAsync("Uw keuze is opgeslagen.");
        await visitor.FindsNothingWrongAsync();
        Assert.Equal(("daily", true), ((await client.NoticesAsync()).Documents, (await client.NoticesAsync()).Amounts));
    }

    [Fact]
    public async Task Who_chooses_English_sees_it_at_once_and_on_the_next_device_too()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.GotoAsync("/meldingen");
        await visitor.SignInAsync(person);
        await visitor.Page.GetByLabel("English").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).Last.ClickAsync();
        await visitor.SeesHeadingAsync("Notifications");
        await visitor.SeesAsync("Your choice has been saved.");
        await visitor.FindsNothingWrongAsync();
        await using var elsewhere = await shared.NewVisitorAsync();
        await elsewhere.Page.GotoAsync("/meldingen");
        await elsewhere.SignInAsync(person);
        await elsewhere.SeesHeadingAsync("Notifications");
        await Assertions.Expect(elsewhere.Page.GetByLabel("English")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task The_link_in_a_mail_stops_such_mails_only_after_the_button(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Afke Meldtzichaf");
        await household.PlaceAsync(new { kind = "Information", subject = "Ter informatie", folder = "Advies" });
        var mail = await shared.Driver.Mail.WaitForAsync(household.Person.Email, "Ter informatie");
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync(mail.Unsubscribe!.ToString());
        await visitor.SeesHeadingAsync("Afmelden voor mail");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/afmelden$"));
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Afmelden");
        await visitor.SeesHeadingAsync("U bent afgemeld");
        await visitor.FindsNothingWrongAsync();
        await visitor.FollowAsync("Meldingen");
        await visitor.SignInAsync(household.Person);
        await Assertions.Expect(visitor.Page.GetByLabel("Geen mail")).ToBeCheckedAsync();

        await visitor.Page.GotoAsync("/afmelden");
        await visitor.SeesHeadingAsync("Deze link werkt niet");
        await visitor.FindsNothingWrongAsync();
    }
}
