using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>What two of the office do together, and what the client notices of it.</summary>
public sealed class DualControlTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task One_asks_for_another_mail_address_a_colleague_confirms_it_and_its_owner_can_stop_it(int width)
    {
        var story = await InUseAsync();
        var (person, email) = (story.Directors[0].Person, Unique.Email());
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/personen/{person.Id}/wijzigen");
        await staff.SignInAsStaffAsync();
        await staff.FillAsync("E-mailadres", email);
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Een collega moet dit nog bevestigen; tot dan verandert er niets.");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Wijziging bekijken");
        await staff.SeesAsync("U heeft dit zelf aangevraagd.");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" })).ToHaveCountAsync(0);
        await staff.FindsNothingWrongAsync();

        await using var colleague = await shared.NewVisitorAsync(width);
        await colleague.Page.GotoAsync("/kantoor?van=alle");
        await colleague.SignInAsStaffAsync("Joris Hendriks");
        await colleague.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = person.Name }).GetByRole(AriaRole.Link, new() { Name = "Wijziging beoordelen" }).ClickAsync();
        await colleague.SeesHeadingAsync($"Ander mailadres voor {person.Name}");
        await colleague.SeesAsync(email);
        await colleague.FindsNothingWrongAsync();
        await colleague.PressAsync("Bevestigen");
        await colleague.SeesAsync("Bevestigd door Joris Hendriks");
        await colleague.FindsNothingWrongAsync();
        await colleague.FollowAsync(person.Name);
        await colleague.SeesAsync(email);
        await colleague.SeesAsync("Deze persoon kan ondertekenen vanaf");
        await colleague.FindsNothingWrongAsync();

        await StopAsync(person, width);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Who_cannot_sign_yet_reads_from_when_and_the_office_confirms_who_it_is(int width)
    {
        var story = await InUseAsync();
        var mobile = Unique.Mobile();
        await story.First.Account.RegisterMobileAsync(shared.Driver, mobile, mobile);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await story.Office.OpenedAsync(placed);
        var person = story.Directors[0].Person with { Email = Unique.Email() };
        await Answer.SuccessAsync(story.Office.ChangePersonAsync(person, new { email = person.Email }));

        await using var visitor = await shared.NewVisitorAsync(width);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(person);
        await visitor.PressAsync("Ondertekenen");
        await visitor.SeesAsync("Voor uw veiligheid kunt u vanaf");
        await visitor.FindsNothingWrongAsync();

        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/personen/{person.Id}");
        await staff.SignInAsStaffAsync();
        await staff.PressAsync("Identiteit bevestigen");
        var dialog = staff.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Identiteit bevestigen" }).ClickAsync();
        await staff.SeesAsync("Schrijf op hoe u weet wie dit is");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Hoe weet u wie dit is?", "Op kantoor gezien met rijbewijs");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Identiteit bevestigen" }).ClickAsync();
        await Assertions.Expect(staff.Page.GetByText("Deze persoon kan ondertekenen vanaf")).ToHaveCountAsync(0);

        await visitor.PressAsync("Terug");
        await visitor.PressAsync("Ondertekenen");
        await visitor.SeesAsync("U bevestigt met een code.");
    }

    [Fact]
    public async Task A_director_leaves_the_dossier_by_two_and_what_waits_can_be_taken_back()
    {
        var story = await InUseAsync();
        var person = story.Directors[0].Person;
        await using var staff = await shared.NewVisitorAsync(390);
        await staff.Page.GotoAsync($"/kantoor/dossiers/{story.Dossier.Id}/delen/{person.Id}");
        await staff.SignInAsStaffAsync();
        await staff.PressAsync("Uit dossier verwijderen");
        await staff.PressAsync("Verwijderen");
        await staff.SeesHeadingAsync(story.Dossier.Name);
        await staff.SeesAsync($"{person.Name} niet langer beheerder");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Wijziging bekijken");
        await staff.PressAsync("Aanvraag intrekken");
        await staff.SeesAsync("Er is niets veranderd.");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync(story.Dossier.Name);
        await staff.SeesHeadingAsync(story.Dossier.Name);
        await Assertions.Expect(staff.Page.GetByText("niet langer beheerder")).ToHaveCountAsync(0);
    }

    private async Task StopAsync(PersonAnswer person, int width)
    {
        var mail = await Eventually.FindsAsync("the mail with the link", async () =>
            (await shared.Driver.Mail.ToAsync(person.Email)).LastOrDefault(one => one.Text.Contains("/mailadres-terugzetten#", StringComparison.Ordinal)));
        await using var owner = await shared.NewVisitorAsync(width);
        await owner.Page.GotoAsync(mail.Link.ToString());
        await owner.SeesHeadingAsync("Mailadres terugzetten");
        Assert.Equal("", await owner.Page.EvaluateAsync<string>("location.hash"));
        await owner.FindsNothingWrongAsync();
        await owner.PressAsync("Mailadres terugzetten");
        await owner.SeesHeadingAsync("De wijziging is teruggedraaid");
        await owner.FindsNothingWrongAsync();
        // From elsewhere: another fragment alone loads no page anew.
        await owner.Page.GotoAsync("/verificatie");
        await owner.Page.GotoAsync("/mailadres-terugzetten#token=zomaar");
        await owner.PressAsync("Mailadres terugzetten");
        await owner.SeesHeadingAsync("Deze link werkt niet meer");
        await owner.FindsNothingWrongAsync();
    }

    // A dossier in which something was placed.
    private async Task<Scenario> InUseAsync()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1, $"Anneke {Unique.Word()}");
        await story.Office.UploadAsync(story.Dossier, "BTW");
        return story;
    }
}
