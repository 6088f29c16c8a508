using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The main story as a client lives it, at a desk and on a phone.</summary>
public sealed class StoryTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_the_invitation_to_the_approval_and_the_filing(int width)
    {
        var (office, dossier, person) = await NewDirectorAsync("Anneke de Vries");
        var placed = await office.UploadAsync(dossier, "BTW Q1-2020", Pdfs.WithPages(4), "Zoals besproken, met de correctie over februari.", deadline: "2030-04-30");
        await office.OpenedAsync(placed);
        await using var visitor = await shared.NewVisitorAsync(width);
        await SetPasswordAsync(visitor, (await shared.Driver.Mail.WaitForAsync(person.Email, "wachtwoord")).Link);
        await visitor.SignInAsync(person);

        // Taken
        var task = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BTW Q1-2020" }).First;
        await Assertions.Expect(task).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Akkoord geven").First).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();

        // Document
        await task.ClickAsync();
        await visitor.SeesHeadingAsync("BTW Q1-2020");
        await visitor.SeesAsync("Na uw akkoord dienen wij de aangifte in");
        await visitor.SeesAsync("Zoals besproken, met de correctie over februari.");
        await Assertions.Expect(visitor.Page.Locator("[data-page='1'] canvas")).ToBeVisibleAsync();
        await visitor.SeesAsync("van 4");
        await visitor.FindsNothingWrongAsync();

        // Akkoord, Bevestigen
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Akkoord", Exact = true }).ClickAsync();
        await visitor.Page.GetByLabel("Reactie (niet verplicht)").FillAsync("Ziet er goed uit.");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Reactie (niet verplicht)")).ToHaveValueAsync("Ziet er goed uit.");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesHeadingAsync("Ontvangstbevestiging");
        await visitor.SeesAsync("U heeft akkoord gegeven");
        await visitor.FindsNothingWrongAsync();

        // The office files, the client sees it.
        await office.CompleteAsync(await office.WorkItemForAsync(placed), new { reference = "OB-1" });
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Ingediend op");
        await visitor.Page.GotoAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GotoAsync("/dossier?map=Administratie");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BTW Q1-2020" }).First).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task The_link_of_a_mail_opens_the_document_after_signing_in_wherever_one_was()
    {
        var (office, dossier, person) = await NewDirectorAsync("Piet Jansen");
        await shared.Driver.SignInWithInvitationAsync(person);
        var other = await office.AddOrganisationAsync("Aardappelhandel Jansen");
        await office.MakeDirectorAsync(other, person);
        await office.UploadAsync(dossier, "BTW Q2-2020");
        var link = (await shared.Driver.Mail.WaitForAsync(person.Email, "BTW Q2-2020")).Link;

        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync(link.ToString());
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("BTW Q2-2020");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = dossier.Name })).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task Not_agreeing_asks_why_and_loses_nothing_of_it()
    {
        var (office, dossier, person) = await NewDirectorAsync("Sanne Visser");
        await shared.Driver.SignInWithInvitationAsync(person);
        var placed = await office.UploadAsync(dossier, "BTW Q3-2020");
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(person);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Niet akkoord" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("Vul een toelichting in");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByLabel("Toelichting", new() { Exact = true }).FillAsync("De omzet van maart ontbreekt.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("U heeft aangegeven dat u niet akkoord bent");
        await visitor.SeesAsync("De omzet van maart ontbreekt.");
        Assert.Equal("De omzet van maart ontbreekt.", (await office.WorkItemForAsync(placed)).Comment);
    }

    [Fact]
    public async Task Who_is_too_late_is_told_who_decided()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4-2020");
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(story.Directors[1].Person);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Akkoord", Exact = true }).ClickAsync();
        await story.First.ApproveAsync(placed);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("Dit document is al afgehandeld");
        await visitor.SeesAsync("Directeur 1");
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task A_forgotten_password_is_asked_for_and_set_and_the_link_works_once()
    {
        var (_, _, person) = await NewDirectorAsync("Kees Bakker");
        await shared.Driver.SignInWithInvitationAsync(person);
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Wachtwoord opvragen" }).ClickAsync();
        await visitor.SeesHeadingAsync("Wachtwoord opvragen");
        await visitor.Page.GetByLabel("Gebruikersnaam").FillAsync(person.Email);
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Wachtwoord opvragen" }).ClickAsync();
        await visitor.SeesHeadingAsync("Kijk in uw e-mail");

        var link = (await shared.Driver.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link;
        await SetPasswordAsync(visitor, link);
        await Assertions.Expect(visitor.Page.GetByLabel("Gebruikersnaam")).ToHaveValueAsync(person.Email);
        await visitor.SignInAsync(person);
        await visitor.SeesAsync("Goe");
        await using var later = await shared.NewVisitorAsync();
        await later.Page.GotoAsync(link.ToString());
        // Before anything is typed.
        await later.SeesHeadingAsync("Deze link werkt niet meer");
        await later.FindsNothingWrongAsync();
        await later.FollowAsync("Wachtwoord opvragen");
        await later.SeesHeadingAsync("Wachtwoord opvragen");
    }

    [Fact]
    public async Task A_document_of_somebody_else_says_who_one_is_and_how_to_change()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW van een ander");
        var (_, _, person) = await NewDirectorAsync("Joost Mulder");
        await shared.Driver.SignInWithInvitationAsync(person);
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Dit document bestaat niet of hoort bij een andere gebruiker");
        await visitor.SeesAsync(person.Email);
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Met een ander account inloggen" }).ClickAsync();
        await visitor.SignInAsync(story.Directors[0].Person);
        await visitor.SeesHeadingAsync("BTW van een ander");
    }

    [Fact]
    public async Task The_whole_way_to_an_approval_can_be_gone_with_the_keyboard_alone()
    {
        var (office, dossier, person) = await NewDirectorAsync("Toets Enbord");
        await shared.Driver.SignInWithInvitationAsync(person);
        await office.UploadAsync(dossier, "BTW Q1-2021");
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.Page.GetByLabel("Gebruikersnaam").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync(person.Email);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.TypeAsync(Client.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("BTW Q1-2021");
        await visitor.TabToAsync("BTW Q1-2021");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesHeadingAsync("BTW Q1-2021");
        await visitor.TabToAsync("^Akkoord$");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.TabToAsync("^Bevestigen$");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("U heeft akkoord gegeven");
    }

    private static async Task SetPasswordAsync(Visitor visitor, Uri link)
    {
        await visitor.Page.GotoAsync(link.ToString());
        await visitor.SeesAsync("U kiest een wachtwoord voor");
        await visitor.Page.GetByLabel("Nieuw wachtwoord").FillAsync(Client.Password);
        await Assertions.Expect(visitor.Page).Not.ToHaveURLAsync(new Regex("token"));
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Wachtwoord instellen" }).ClickAsync();
        await visitor.SeesAsync("Uw wachtwoord is ingesteld");
    }

    private async Task<(Testing.Office Office, DossierAnswer Dossier, PersonAnswer Person)> NewDirectorAsync(string name)
    {
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        var person = await office.AddPersonAsync(name, Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        return (office, dossier, person);
    }
}
