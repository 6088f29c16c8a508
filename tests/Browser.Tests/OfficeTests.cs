using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The office's pages as staff lives in them.</summary>
public sealed class OfficeTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_a_new_client_to_a_filed_return(int width)
    {
        await using var staff = await shared.NewVisitorAsync(width);
        var page = staff.Page;
        await page.GotoAsync("/kantoor/personen/nieuw");
        await SignInAsync(staff);

        // Persoon: what is wrong is said at the field, and nothing that was typed is lost.
        var (name, email) = ($"Anneke {Unique.Word()}", Unique.Email());
        await staff.SeesHeadingAsync("Persoon toevoegen");
        await page.GetByLabel("Volledige naam").FillAsync(name);
        await page.GetByLabel("E-mailadres").FillAsync("geen adres");
        await ClickAsync(page, "Toevoegen en uitnodigen");
        await staff.SeesAsync("Dit is geen geldig e-mailadres.");
        await staff.FindsNothingWrongAsync();
        await Assertions.Expect(page.GetByLabel("Volledige naam")).ToHaveValueAsync(name);
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await ClickAsync(page, "Toevoegen en uitnodigen");
        await staff.SeesHeadingAsync(name);
        await staff.SeesAsync("Uitgenodigd, nog geen wachtwoord ingesteld");
        await ClickAsync(page, "Opnieuw uitnodigen");
        await staff.SeesAsync($"De uitnodiging wordt gemaild naar {email}.");
        await staff.FindsNothingWrongAsync();

        // Dossier
        var dossier = $"Bakkerij {Unique.Word()} B.V.";
        await page.GotoAsync("/kantoor/dossiers/nieuw");
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync(dossier);
        await page.GetByLabel("RSIN (niet verplicht)").FillAsync("123456789");
        await ClickAsync(page, "Dossier toevoegen");
        await staff.SeesAsync("Dit is geen geldig RSIN.");
        await staff.FindsNothingWrongAsync();
        await page.GetByLabel("RSIN (niet verplicht)").FillAsync("123456782");
        await ClickAsync(page, "Dossier toevoegen");
        await staff.SeesHeadingAsync(dossier);
        await staff.SeesHeadingAsync("Nog met niemand gedeeld");
        await staff.FindsNothingWrongAsync();

        // Dossier delen
        await page.GetByRole(AriaRole.Link, new() { Name = "Dossier delen" }).ClickAsync();
        await page.GetByLabel("Zoek de persoon op naam of e-mailadres").FillAsync(email);
        await page.GetByRole(AriaRole.Link, new() { Name = $"{name} kiezen" }).ClickAsync();
        await page.GetByLabel("Alleen deze sub-dossiers").CheckAsync();
        await ClickAsync(page, "Dossier delen");
        await staff.SeesAsync("Kies minstens één sub-dossier, of kies Alle sub-dossiers");
        await staff.FindsNothingWrongAsync();
        await page.GetByLabel("Administratie").CheckAsync();
        await ClickAsync(page, "Dossier delen");
        await staff.SeesHeadingAsync(dossier);
        await staff.SeesAsync("Mag afhandelen");
        await staff.FindsNothingWrongAsync();

        // Document plaatsen
        await page.GetByRole(AriaRole.Link, new() { Name = "Document plaatsen" }).ClickAsync();
        await page.GetByLabel("Periode (niet verplicht)").SelectOptionAsync(new SelectOptionValue { Label = "Andere periode" });
        await page.GetByLabel("Andere periode").FillAsync("1e kwartaal 2026");
        await staff.SeesAsync("30 april 2026 is al voorbij");
        await staff.FindsNothingWrongAsync();
        await page.GetByLabel("Reactie uiterlijk (niet verplicht)").FillAsync("2030-04-30");
        await ChooseFileAsync(page, "aantekening.txt", "geen pdf"u8.ToArray());
        await ClickAsync(page, "Document plaatsen");
        await staff.SeesAsync("Vul een onderwerp in");
        await staff.SeesAsync("aantekening.txt is geen pdf");
        await staff.FindsNothingWrongAsync();
        await ClickAsync(page, "aantekening.txt weghalen");
        await page.GetByLabel("Onderwerp").FillAsync("BTW Q1-2026");
        await ChooseFileAsync(page, "kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray());
        await ClickAsync(page, "Document plaatsen");
        await staff.SeesAsync("Deze PDF is beschadigd en niet te openen.");
        await ClickAsync(page, "kapot.pdf weghalen");
        await ChooseFileAsync(page, "aangifte.pdf", Pdfs.WithPages(2));
        await ClickAsync(page, "Document plaatsen");
        await staff.SeesHeadingAsync("BTW Q1-2026");
        await staff.SeesAsync("Het document is geplaatst. Wie het aangaat, krijgt een mail.");
        await staff.SeesAsync("1e kwartaal 2026");
        await Assertions.Expect(page.Locator("[data-page='1'] canvas")).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();
        var documentId = new Uri(page.Url).Segments[^1];

        // What clients have open, and the client decides.
        await (await shared.Driver.OfficeAsync()).OpenedAsync(new PlacedAnswer(documentId, 1));
        await page.GotoAsync("/kantoor/taken");
        await page.GetByLabel("Zoeken op onderwerp of dossier").FillAsync(dossier);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "BTW Q1-2026" })).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();
        var client = await shared.Driver.SignInWithInvitationAsync(new PersonAnswer("", name, email, null));
        await client.ApproveAsync(new PlacedAnswer(documentId, 1), "Ziet er goed uit.");
        await (await shared.Driver.OfficeAsync()).WorkItemForAsync(new PlacedAnswer(documentId, 1));

        // Werkvoorraad
        await page.GotoAsync("/kantoor?van=alle");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = dossier });
        await row.GetByRole(AriaRole.Button, new() { Name = "Aangifte indienen afronden: BTW Q1-2026" }).ClickAsync();
        await page.GetByLabel("Kenmerk (niet verplicht)").FillAsync("OB-2026-1");
        await staff.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Afronden" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.GotoAsync($"/kantoor/documenten/{documentId}");
        await staff.SeesAsync("OB-2026-1");
        await staff.SeesAsync("Aangifte gemeld als ingediend");
        await staff.SeesAsync("Ziet er goed uit.");
        await staff.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_dark_colours_of_the_office_can_be_read_as_well(int width)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW in het donker", deadline: "2020-01-31");
        await story.First.RejectAsync(placed, "Dit klopt niet.");
        await story.Office.WorkItemForAsync(placed);
        await using var staff = await shared.NewVisitorAsync(width, ColorScheme.Dark);
        await staff.Page.GotoAsync("/kantoor?van=alle");
        await staff.SeesHeadingAsync("Inloggen bij kantoor");
        await staff.FindsNothingWrongAsync();
        await SignInAsync(staff);
        await staff.SeesAsync("Dit klopt niet.");
        await staff.FindsNothingWrongAsync();
        foreach (var (path, sees) in new[]
        {
            ("?stand=afgerond", "Mijn werk"), ("?van=alle&stand=later", "Werkvoorraad"), ("?van=alle&stand=afgerond", "Werkvoorraad"), ("/taken", "Openstaande taken"), ($"/dossiers?zoek={story.Dossier.Name.Split(' ')[1]}", story.Dossier.Name), ($"/dossiers/{story.Dossier.Id}", "Directeur 1"),
            ($"/dossiers/{story.Dossier.Id}/delen/{story.Directors[0].Person.Id}", "Toegang van Directeur 1"), ($"/documenten/{placed.Id}", "Toelichting van de cliënt"),
            ("/personen", "Persoon toevoegen"), ("/dossiers/bestaatniet", "Dit dossier bestaat niet"),
        })
        {
            await staff.Page.GotoAsync("/kantoor" + path);
            await staff.SeesAsync(sees);
            await staff.FindsNothingWrongAsync();
        }
    }

    [Fact]
    public async Task The_office_changes_a_name_and_signs_somebody_out_everywhere()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var (person, client) = story.Directors[0];
        await using var staff = await shared.NewVisitorAsync(390);
        var page = staff.Page;
        await page.GotoAsync($"/kantoor/personen/{person.Id}");
        await SignInAsync(staff);
        await page.GetByRole(AriaRole.Link, new() { Name = "Gegevens wijzigen" }).ClickAsync();
        await staff.SeesHeadingAsync("Gegevens wijzigen");
        await staff.FindsNothingWrongAsync();
        var name = $"Anneke {Unique.Word()}";
        await page.GetByLabel("Volledige naam").FillAsync(name);
        await ClickAsync(page, "Opslaan");
        await staff.SeesHeadingAsync(name);
        await ClickAsync(page, "Overal uitloggen");
        await staff.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Overal uitloggen" }).ClickAsync();
        await staff.SeesAsync($"{name} is overal uitgelogd.");
        await staff.FindsNothingWrongAsync();
        await Answer.ProblemAsync(System.Net.HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
    }

    [Fact]
    public async Task A_page_chosen_right_after_typing_a_search_is_gone_to()
    {
        await using var staff = await shared.NewVisitorAsync();
        var (page, mayCome) = (staff.Page, new TaskCompletionSource());
        await page.GotoAsync("/kantoor/dossiers");
        await SignInAsync(staff);
        await staff.SeesHeadingAsync("Cliënten");
        await page.RouteAsync("**/assets/PeoplePage-*.js", async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        });
        await page.Clock.InstallAsync();
        await page.GetByLabel("Zoeken op naam, e-mailadres of nummer").FillAsync("smederij");
        await staff.FollowAsync("Personen");
        await page.Clock.RunForAsync(2_000);
        mayCome.SetResult();
        await staff.SeesHeadingAsync("Personen");
    }

    internal static Task SignInAsync(Visitor staff, string name = "Petra Bakker") => staff.SignInAsStaffAsync(name);

    private static Task ClickAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    internal static Task ChooseFileAsync(IPage page, string name, byte[] content) =>
        page.Locator("[data-files]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
}
