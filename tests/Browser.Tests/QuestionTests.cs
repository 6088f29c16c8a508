using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Stel een vraag, as a client and as staff live it.</summary>
public sealed class QuestionTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_client_asks_reads_the_answer_replies_and_closes_it(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Vera Vragen");
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync("/");
        await visitor.SignInAsync(household.Person);
        // What is below the tasks moves when they have come: a click before that may meet nothing.
        await visitor.SeesAsync("U bent helemaal bij");
        await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Snel naar" }).GetByRole(AriaRole.Link, new() { Name = "Stel een vraag" }).ClickAsync();
        await visitor.SeesHeadingAsync("Stel een vraag");
        var words = visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Toelichting" });
        await Assertions.Expect(words).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();

        // By the keyboard, with the editor's own keys; a reload loses nothing.
        await visitor.PressAsync("Aanmaken");
        await visitor.SeesAsync("Vul een onderwerp in");
        await visitor.FindsNothingWrongAsync();
        await visitor.FillAsync("Onderwerp", "Auto van de zaak");
        await words.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("Mag dit ");
        await visitor.Page.Keyboard.PressAsync("Control+b");
        await visitor.Page.Keyboard.TypeAsync("zakelijk");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Vet" })).ToHaveAttributeAsync("aria-pressed", "true");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(words.Locator("strong")).ToHaveTextAsync("zakelijk");
        await Assertions.Expect(visitor.Page.GetByLabel("Onderwerp", new() { Exact = true })).ToHaveValueAsync("Auto van de zaak");

        // Bijlagen: what cannot be sent is said before it is sent.
        var files = visitor.Page.Locator("input[type=file]");
        await files.SetInputFilesAsync(new FilePayload { Name = "foto.exe", MimeType = "image/png", Buffer = AttachmentFiles.Png });
        await visitor.PressAsync("Aanmaken");
        await visitor.SeesAsync("foto.exe kan niet worden verstuurd");
        await visitor.PressAsync("foto.exe weghalen");
        await files.SetInputFilesAsync(new FilePayload { Name = "offerte.pdf", MimeType = "application/pdf", Buffer = Pdfs.WithScript() });
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Aanmaken");
        await visitor.SeesHeadingAsync("Auto van de zaak");
        await visitor.SeesAsync("Kan een script of programma bevatten.");
        await visitor.SeesAsync("Uw vraag is verstuurd.");
        await visitor.FindsNothingWrongAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.FollowAsync("offerte.pdf"));
        Assert.Equal("offerte.pdf", download.SuggestedFilename);

        // The office answers: a task.
        var id = new Uri(visitor.Page.Url).Segments[^1];
        await household.Office.Questions.SayAsync(await household.Office.Questions.ReadByIdAsync(id), "<p>Dat mag, zie <a href=\"https://www.belastingdienst.nl/auto\">de uitleg</a>.</p>");
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Auto van de zaak" }).ClickAsync();
        await visitor.SeesAsync("Dat mag, zie");
        await visitor.TabToAsync("Reactie plaatsen");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reactie plaatsen" }).FillAsync("Dank u wel.");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Versturen");
        await visitor.SeesAsync("Wij zijn aan zet.");

        await visitor.PressAsync("Afhandelen");
        await visitor.SeesAsync("Dit gesprek is afgehandeld");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Ongedaan maken");
        await visitor.SeesAsync("Wij zijn aan zet.");
        await visitor.PressAsync("Afhandelen");
        // The same words were announced the first time.
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" })).ToBeVisibleAsync();
        await visitor.Page.GotoAsync("/vragen");
        await visitor.SeesAsync("Afgehandeld");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Staff_asks_for_documents_and_the_client_sends_one_and_staff_sees_it(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Dirk Documenten");
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/dossiers/{household.Dossier.Id}/bericht");
        await staff.SignInAsStaffAsync();
        await staff.FillAsync("Onderwerp", "Stukken voor uw aangifte");
        await staff.FillAsync("Documenten die u vraagt (niet verplicht)", "Jaaropgave\nWOZ-beschikking");
        await staff.FillAsync("Graag uiterlijk (niet verplicht)", "2031-02-01");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Textbox, new() { Name = "Toelichting" })).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Versturen");
        await staff.SeesHeadingAsync("Stukken voor uw aangifte");
        await staff.SeesAsync("De cliënt is aan zet");
        await staff.FindsNothingWrongAsync();

        await using var visitor = await shared.NewVisitorAsync(width);
        await visitor.Page.GotoAsync((await shared.Driver.Mail.WaitForAsync(household.Person.Email, "Stukken voor uw aangifte")).Link.ToString());
        await visitor.SignInAsync(household.Person);
        await visitor.SeesHeadingAsync("Gevraagde documenten");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.Locator("[data-wanted='Jaaropgave']").SetInputFilesAsync(new FilePayload { Name = "jaaropgave.pdf", MimeType = "application/pdf", Buffer = Pdfs.WithPages(1) });
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Jaaropgave" }).GetByText("Ontvangen")).ToBeVisibleAsync();
        await visitor.SeesAsync("Wij wachten nog op: WOZ-beschikking");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Meer heb ik niet");
        await visitor.SeesAsync("Wij zijn aan zet");

        await staff.Page.GotoAsync("/kantoor/vragen");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = household.Dossier.Name }).GetByRole(AriaRole.Link).ClickAsync();
        await staff.SeesAsync("Nog niet ontvangen");
        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.PressAsync("jaaropgave.pdf"));
        Assert.Equal("jaaropgave.pdf", download.SuggestedFilename);
        await staff.PressAsync("Afhandelen");
        await staff.SeesAsync("Dit gesprek is afgehandeld");
        await staff.FindsNothingWrongAsync();
    }
}
