using Microsoft.Playwright;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>An income tax return as a client lives it: read, approved, filed by itself, and proven.</summary>
public sealed class FilingTests(SharedBrowser shared)
{
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
        var household = await Household.OfDirectorAsync(shared, "Bert Tewijs");
        var dossier = await household.Office.AddVatDossierAsync("001000044B37");
        await household.Office.MakeDirectorAsync(dossier, household.Person);
        var instance = ReturnInstance.Vat("001000044B37", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), 7_067);
        var placed = await household.Office.PlaceReturnAsync(
            dossier, new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4" }, instance.ToBytes());
        await household.Office.OpenedAsync(placed);

        await using var visitor = await shared.NewVisitorAsync(width);
        await visitor.Page.GotoAsync("/");
        await visitor.SignInAsync(household.Person);
        var task = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "BTW 4e kwartaal" });
        await Assertions.Expect(task.First).ToContainTextAsync("Te betalen €\u00a07.067");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BTW 4e kwartaal" }).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-outcome]")).ToHaveTextAsync("Te betalen €\u00a07.067 uiterlijk 31 januari 2027");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Akkoord");
        await visitor.PressAsync("Bevestigen");
        await Assertions.Expect(visitor.Page.Locator("[data-receipt]")).ToContainTextAsync("Te betalen €\u00a07.067, uiterlijk 31 januari 2027");

        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/documenten/{placed.Id}");
        await staff.SignInAsStaffAsync();
        await staff.SeesAsync("Te betalen €\u00a07.067, uiterlijk 31 januari 2027");
        await staff.FindsNothingWrongAsync();
    }
}
