using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>What the office does with a document that it placed: a new version, withdrawn, paid.</summary>
public sealed class OfficeDocumentTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_document_gets_a_new_version_and_is_withdrawn(int width)
    {
        var (story, placed) = await PlacedAsync(new { kind = "VatReturn", subject = "BTW Q1-2026", explanation = "Graag voor vrijdag." });
        await story.First.ApproveAsync(placed);
        await using var staff = await VisitAsync(placed, width);
        var page = staff.Page;
        await staff.SeesHeadingAsync("BTW Q1-2026");
        await staff.FindsNothingWrongAsync();

        await staff.PressAsync("Nieuwe versie plaatsen");
        await staff.SeesHeadingAsync("Nieuwe versie: BTW Q1-2026");
        await staff.FindsNothingWrongAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Onderwerp").FillAsync("");
        await SubmitAsync(dialog, "Nieuwe versie plaatsen");
        await staff.SeesAsync("Vul een onderwerp in");
        await staff.SeesAsync("Kies minstens één bestand");
        await staff.FindsNothingWrongAsync();
        await Assertions.Expect(dialog.GetByLabel("Toelichting (niet verplicht)")).ToHaveValueAsync("Graag voor vrijdag.");
        await dialog.GetByLabel("Onderwerp").FillAsync("BTW Q1-2026, verbeterd");
        await OfficeTests.ChooseFileAsync(page, "kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray());
        await SubmitAsync(dialog, "Nieuwe versie plaatsen");
        await staff.SeesAsync("Deze PDF is beschadigd en niet te openen.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "kapot.pdf weghalen" }).ClickAsync();
        await OfficeTests.ChooseFileAsync(page, "verbeterd.pdf", Pdfs.WithScript());
        await SubmitAsync(dialog, "Nieuwe versie plaatsen");
        await staff.SeesHeadingAsync("BTW Q1-2026, verbeterd");
        await staff.SeesAsync("De nieuwe versie is geplaatst. Wie het aangaat, krijgt een mail.");
        await staff.SeesAsync("Kan een script of programma bevatten.");
        await staff.SeesHeadingAsync("Eerdere versies");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "verbeterd.pdf" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "document.pdf" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-page='1'] canvas")).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();

        await staff.PressAsync("Intrekken");
        await SubmitAsync(dialog, "Document intrekken");
        await staff.SeesAsync("Vul een reden in");
        await staff.FindsNothingWrongAsync();
        await dialog.GetByLabel("Reden van intrekken").FillAsync("Deze aangifte was voor een ander kwartaal.");
        await SubmitAsync(dialog, "Document intrekken");
        await staff.SeesAsync("Het document is ingetrokken.");
        await staff.SeesAsync("Deze aangifte was voor een ander kwartaal.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Intrekken" })).ToHaveCountAsync(0);
        await staff.FindsNothingWrongAsync();
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal(("withdrawn", 2), (document.State, document.Version));
    }

    [Fact]
    public async Task An_invoice_is_marked_as_paid_and_not_paid_with_the_keyboard_alone()
    {
        var (story, placed) = await PlacedAsync(new { kind = "Invoice", subject = "Factuur 2026-014", amount = 1234.50m, dueDate = "2026-03-31" });
        await using var staff = await VisitAsync(placed, 1280);
        var page = staff.Page;
        await staff.SeesAsync("1.234,50");
        await staff.TabToAsync("^Betaald$");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesHeadingAsync("Betaald: Factuur 2026-014");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Betaald", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Betaald op").FillAsync("2099-01-01");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync("Deze datum ligt in de toekomst.");
        await staff.FindsNothingWrongAsync();
        await page.GetByLabel("Betaald op").FillAsync("2026-03-20");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync("De factuur staat op betaald.");
        await staff.SeesAsync("20-03-2026");
        await staff.FindsNothingWrongAsync();
        Assert.Equal("2026-03-20", (await story.First.DocumentAsync(placed)).Invoice!.PaidOn);

        // The focus is at what was told, just before the buttons.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesHeadingAsync("Toch niet betaald: Factuur 2026-014");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync("De factuur staat weer open.");
        Assert.False((await story.First.DocumentAsync(placed)).Invoice!.Paid);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_evidence_of_a_document_is_read_and_saved_as_a_signed_file(int width)
    {
        var (story, placed) = await PlacedAsync(new { kind = "VatReturn", subject = "BTW Q1-2026" });
        await story.First.ApproveAsync(placed, "Prima.");
        await using var staff = await VisitAsync(placed, width);
        await staff.FollowAsync("Bewijs van elke stap");
        await staff.SeesHeadingAsync("Bewijs");
        await staff.SeesAsync("Elke gebeurtenis is zoals zij werd vastgelegd.");
        await staff.SeesAsync("Akkoord gegeven");
        await staff.SeesAsync("Prima.");
        await staff.FindsNothingWrongAsync();
        var pdf = await staff.Page.RunAndWaitForDownloadAsync(() => staff.PressAsync("Opslaan als PDF"));
        Assert.Equal($"bewijs-{placed.Id}.pdf", pdf.SuggestedFilename);
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(await pdf.PathAsync()), StringComparison.Ordinal);
        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.PressAsync("Opslaan als JSON"));
        Assert.Equal($"bewijs-{placed.Id}.json", download.SuggestedFilename);
        var saved = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("\"signature\":", saved, StringComparison.Ordinal);
        await staff.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_told_in_the_dialog()
    {
        var (story, placed) = await PlacedAsync(new { kind = "Information", subject = "Brief", folder = "Advies" });
        await using var staff = await VisitAsync(placed, 1280);
        await staff.PressAsync("Intrekken");
        await story.Office.WithdrawAsync(placed, "Al gedaan.");
        var dialog = staff.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reden van intrekken").FillAsync("Nog eens.");
        await SubmitAsync(dialog, "Document intrekken");
        await staff.SeesAsync("Dit document is ingetrokken");
        await staff.FindsNothingWrongAsync();
    }

    private async Task<(Scenario Story, PlacedAnswer Placed)> PlacedAsync(object fields)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        return (story, await story.Office.PlaceAsync(story.Dossier, fields));
    }

    private async Task<Visitor> VisitAsync(PlacedAnswer document, int width)
    {
        var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor/documenten/{document.Id}");
        await OfficeTests.SignInAsync(staff);
        return staff;
    }

    private static Task SubmitAsync(ILocator dialog, string button) => dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
