using Microsoft.Playwright;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>An income tax return as a client lives it: read, approved, filed by itself, and proven.</summary>
public sealed class FilingTests(SharedBrowser shared)
{
    private const string VatNumber = "001000044B37";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_approved_income_tax_return_is_filed_and_its_proof_can_be_downloaded(int width)
    {
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", "111222333");
        var person = await office.AddPersonAsync("Ina Komst", Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        await shared.Driver.SignInWithInvitationAsync(person);
        var placed = await office.PlaceReturnAsync(
            dossier, new { kind = "IncomeTaxReturn", subject = "Aangifte IB 2025", period = "2025" }, ReturnInstance.IncomeTax("111222333", 2025, 43_210 + width).ToBytes());

        await using var visitor = await shared.NewVisitorAsync(width);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(person);
        await visitor.SeesHeadingAsync("Aangifte IB 2025");
        await visitor.SeesAsync("Na uw akkoord wordt de aangifte automatisch ingediend bij de Belastingdienst");
        await visitor.SeesAsync("Verzamelinkomen");
        await visitor.FindsNothingWrongAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Akkoord", Exact = true }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("U heeft akkoord gegeven");
        await Eventually.HoldsAsync("the return to be accepted", async () => (await office.DocumentAsync(placed.Id)).Filing?.State == "accepted");
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("ontvangen door de Belastingdienst");
        await visitor.FindsNothingWrongAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Bewijs van ontvangst downloaden" }).ClickAsync());
        Assert.Equal("ontvangstbewijs-1.pdf", download.SuggestedFilename);

        // Fiscale aangiften
        await visitor.Page.GotoAsync("/aangiften");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Aangifte IB 2025" }).First).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_a_vat_return_comes_to_is_read_at_a_glance_in_the_task_on_its_page_and_on_the_receipt(int width)
    {
        var (household, dossier) = await VatPayerAsync("Bert Tewijs");
        var before = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), 5_000);
        var client = await shared.Driver.SignInAsync(household.Person);
        await client.ApproveAsync(await household.Office.PlaceReturnAsync(
            dossier, new { kind = "VatReturn", subject = "BTW 3e kwartaal", period = "2026-Q3" }, before.ToBytes()));
        var placed = await PlaceFourthQuarterAsync(household, dossier);
        await household.Office.OpenedAsync(placed);

        await using var visitor = await shared.NewVisitorAsync(width);
        await visitor.Page.GotoAsync("/");
        await visitor.SignInAsync(household.Person);
        var task = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "BTW 4e kwartaal" });
        await Assertions.Expect(task.First).ToContainTextAsync("Te betalen €\u00a07.067");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BTW 4e kwartaal" }).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-outcome]")).ToHaveTextAsync("Te betalen €\u00a07.067 uiterlijk 31 januari 2027");
        await Assertions.Expect(visitor.Page.Locator("[data-figure=ValueAddedTaxOwed]")).ToContainTextAsync("€\u00a05.000,00");
        await visitor.SeesAsync("€\u00a02.067 hoger dan in het 3e kwartaal van 2026 (+41%).");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Akkoord");
        await visitor.PressAsync("Bevestigen");
        await PayAsync(visitor);
        await Assertions.Expect(visitor.Page.Locator("[data-receipt]")).ToContainTextAsync("Te betalen €\u00a07.067, uiterlijk 31 januari 2027");

        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/documenten/{placed.Id}");
        await staff.SignInAsStaffAsync();
        await staff.SeesAsync("Te betalen €\u00a07.067, uiterlijk 31 januari 2027");
        await staff.FindsNothingWrongAsync();
    }

    private async Task<(Household Household, DossierAnswer Dossier)> VatPayerAsync(string name)
    {
        var household = await Household.OfDirectorAsync(shared, name);
        var dossier = await household.Office.AddVatDossierAsync(VatNumber);
        await household.Office.MakeDirectorAsync(dossier, household.Person);
        return (household, dossier);
    }

    private static Task<PlacedAnswer> PlaceFourthQuarterAsync(Household household, DossierAnswer dossier)
    {
        var instance = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), 7_067);
        return household.Office.PlaceReturnAsync(
            dossier, new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4" }, instance.ToBytes());
    }

    // What a bank asks for, the code that its app reads, and a note for oneself.
    private static async Task PayAsync(Visitor visitor)
    {
        await visitor.SeesHeadingAsync("Zo betaalt u");
        await visitor.SeesAsync("NL86 INGB 0002 4455 88");
        await visitor.SeesAsync("Het betalingskenmerk staat hier nog niet.");
        var code = visitor.Page.GetByRole(AriaRole.Img, new() { Name = "QR-code om €\u00a07.067,00 over te maken aan Belastingdienst" });
        await Assertions.Expect(code).ToBeVisibleAsync();
        Assert.True(await code.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 0 }"));
        await visitor.Page.GetByLabel("Ik heb dit betaald").CheckAsync();
        await visitor.SeesAsync("Alles gedaan.");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Ik heb dit betaald")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_office_says_of_a_figure_what_the_client_reads_and_by_which_reference_is_paid(int width)
    {
        var (household, dossier) = await VatPayerAsync("Kees Kenmerk");
        var placed = await PlaceFourthQuarterAsync(household, dossier);
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/documenten/{placed.Id}");
        await staff.SignInAsStaffAsync();
        await staff.PressAsync("Opmerking bij Verschuldigde btw (5a)");
        await staff.Page.GetByLabel("Onze eigen woorden").CheckAsync();
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Vul in wat de cliënt leest.");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Opmerking", "Door de verkoop van de bus.");
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Door de verkoop van de bus.");

        await staff.PressAsync("Betalingskenmerk");
        await staff.FillAsync("Kenmerk", "1234 5678 9012 3456");
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Dit is geen betalingskenmerk.");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Kenmerk", "5000 0567 8901 2345");
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Het kenmerk van de betaling is opgeslagen.");
        var client = await shared.Driver.SignInAsync(household.Person);
        var approved = await client.ApproveAsync(placed);
        Assert.Equal("5000056789012345", approved.Payment!.Reference);
        Assert.Equal("Door de verkoop van de bus.", (await client.DocumentAsync(placed)).Figures![0].Remark);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_a_corporate_tax_return_comes_to_is_stated_by_the_office_and_read_by_the_client(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Vera Vennoot");
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/dossiers/{household.Dossier.Id}");
        await staff.SignInAsStaffAsync();
        await staff.FollowAsync("Document plaatsen");
        await staff.Page.GetByLabel("Soort document").SelectOptionAsync("CorporateTaxReturn");
        await staff.FillAsync("Onderwerp", "Aangifte Vpb 2025");
        await staff.Page.GetByLabel("Uitkomst (niet verplicht)").SelectOptionAsync("pay");
        await staff.FindsNothingWrongAsync();
        await OfficeTests.ChooseFileAsync(staff.Page, "aangifte.pdf", Pdfs.WithPages(1));
        await staff.PressAsync("Document plaatsen");
        await staff.SeesAsync("Vul het bedrag in dat te betalen of terug te ontvangen is");
        await staff.FillAsync("Te betalen bedrag", "9.053");
        await staff.FillAsync("Te betalen uiterlijk (niet verplicht)", "2027-05-31");
        await staff.PressAsync("Document plaatsen");
        await staff.SeesAsync("Te betalen €\u00a09.053, uiterlijk 31 mei 2027");

        await using var visitor = await household.VisitAsync("/", width);
        await visitor.SeesAsync("Te betalen €\u00a09.053");
        await visitor.FollowAsync("Aangifte Vpb 2025");
        await Assertions.Expect(visitor.Page.Locator("[data-outcome]")).ToHaveTextAsync("Te betalen €\u00a09.053 uiterlijk 31 mei 2027");
    }
}
