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
}
