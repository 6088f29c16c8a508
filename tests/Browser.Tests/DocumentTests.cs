using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Documents that ask for something else than an approval, or that the office changed afterwards.</summary>
public sealed class DocumentTests(SharedBrowser shared)
{
    [Fact]
    public async Task A_draft_is_a_reminder_until_Gezien()
    {
        var household = await Household.OfDirectorAsync(shared, "Lea Lezer");
        await household.PlaceAsync(new { kind = "DraftAnnualAccounts", subject = "Conceptjaarrekening 2024" });
        await using var visitor = await household.VisitAsync("/", 390);
        await visitor.SeesAsync("Lezen");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Conceptjaarrekening 2024" }).First.ClickAsync();
        await visitor.SeesAsync("Te lezen");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gezien" }).ClickAsync();
        await visitor.SeesAsync("U heeft dit document gezien");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
    }

    [Fact]
    public async Task A_document_that_was_withdrawn_says_why()
    {
        var household = await Household.OfDirectorAsync(shared, "Ine Trek");
        var placed = await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q1-2024" });
        await household.Office.WithdrawAsync(placed, "De omzet van maart ontbrak.");
        await using var visitor = await household.VisitAsync($"/documenten/{placed.Id}");
        await visitor.SeesHeadingAsync("BTW Q1-2024");
        await visitor.SeesAsync("Wij hebben dit document ingetrokken");
        await visitor.SeesAsync("De omzet van maart ontbrak.");
        await visitor.SeesAsync("De bestanden zijn niet meer beschikbaar.");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Akkoord" })).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task Who_was_deciding_on_a_version_that_was_replaced_reads_the_new_one_first()
    {
        var household = await Household.OfDirectorAsync(shared, "Vera Versie");
        var placed = await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q2-2024" });
        await using var visitor = await household.VisitAsync($"/documenten/{placed.Id}");
        var page = visitor.Page;
        // Read, as somebody does who decides.
        await Assertions.Expect(page.Locator(".textLayer span").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Akkoord", Exact = true }).ClickAsync();
        await household.Office.ReplaceAsync(placed, new { explanation = "Nu met maart erbij." }, Pdfs.WithPages(3, "Gecorrigeerd"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("Wij hebben dit document vervangen door een nieuwe versie");
        await visitor.SeesAsync("Nu met maart erbij.");
        await visitor.FindsNothingWrongAsync();

        // The old version stays readable, and says that it is old.
        await page.GetByText("Eerdere versies (1)").ClickAsync();
        await page.GetByText("Geschiedenis").ClickAsync();
        await visitor.SeesAsync("Voor het eerst geopend door Vera Versie");
        await page.GetByRole(AriaRole.Button, new() { Name = "stuk.pdf tonen" }).Last.ClickAsync();
        await visitor.SeesAsync("U bekijkt versie 1. Deze versie geldt niet meer.");
        await visitor.SeesAsync("Pagina 1 van 1");
        await visitor.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Naar de huidige versie" }).ClickAsync();
        await visitor.SeesAsync("Pagina 1 van 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Akkoord", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bevestigen" }).ClickAsync();
        await visitor.SeesAsync("U heeft akkoord gegeven");
    }

    [Fact]
    public async Task A_mail_link_switches_to_its_organisation_for_who_is_signed_in_to_another()
    {
        var household = await Household.OfDirectorAsync(shared, "Wim Wissel");
        var other = await household.Office.AddOrganisationAsync($"Molen {Unique.Word()}");
        await household.Office.MakeDirectorAsync(other, household.Person);
        await household.Office.UploadAsync(other, "BTW van de molen");
        await using var visitor = await household.VisitAsync("/dossier");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Organisatie kiezen" })).ToBeVisibleAsync();
        foreach (var (document, dossier) in new[] { ("BTW van de molen", other), ("BTW van de bakker", household.Dossier) })
        {
            if (dossier == household.Dossier) await household.PlaceAsync(new { kind = "VatReturn", subject = document });
            await visitor.Page.GotoAsync((await shared.Driver.Mail.WaitForAsync(household.Person.Email, document)).Link.ToString());
            await visitor.SeesHeadingAsync(document);
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Organisatie kiezen {dossier.Name}" })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Invoices_tell_what_is_to_be_paid()
    {
        var household = await Household.OfDirectorAsync(shared, "Fred Factuur");
        var paid = await household.PlaceAsync(new { kind = "Invoice", subject = "Factuur 2024-001", amount = 1234.56m, dueDate = "2024-12-31" });
        await household.PlaceAsync(new { kind = "Invoice", subject = "Factuur 2024-002", amount = 2500.4m, dueDate = "2031-01-31" });
        await Answer.SuccessAsync(household.Office.TrySetPaymentAsync(paid, new { paid = true }));
        await using var visitor = await household.VisitAsync("/facturen");
        await visitor.SeesAsync("Nog te betalen: € 2.500,40");
        var rows = visitor.Page.GetByRole(AriaRole.Row);
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("31-01-2031");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("Open");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("€ 1.234,56");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("Betaald");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Factuur 2024-002" }).ClickAsync();
        await visitor.SeesHeadingAsync("Factuur 2024-002");
        await visitor.SeesAsync("31 januari 2031");
    }

    [Fact]
    public async Task Returns_stand_by_year_with_how_far_they_have_come()
    {
        var household = await Household.OfDirectorAsync(shared, "Rita Return");
        var filed = await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q3-2023", period = "2023-Q3" });
        await household.PlaceAsync(new { kind = "CorporateTaxReturn", subject = "VPB 2022", period = "2022" });
        var approved = await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q4-2023", period = "2023-Q4" });
        await household.PlaceAsync(new { kind = "DraftReturn", subject = "Concept VPB 2023" });
        var client = await shared.Driver.SignInAsync(household.Person);
        await client.ApproveAsync(filed);
        await client.ApproveAsync(approved);
        await household.Office.CompleteAsync(await household.Office.WorkItemForAsync(filed), new { reference = "OB-1" });
        await using var visitor = await household.VisitAsync("/aangiften");
        var of2023 = visitor.Page.GetByRole(AriaRole.List, new() { Name = "Aangiften over 2023" }).Locator("> li");
        await Assertions.Expect(of2023).ToHaveCountAsync(2);
        await Assertions.Expect(of2023.Nth(0)).ToContainTextAsync("Akkoord");
        await Assertions.Expect(of2023.Nth(0)).ToContainTextAsync("4e kwartaal 2023");
        await Assertions.Expect(of2023.Nth(1)).ToContainTextAsync("Ingediend");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.List, new() { Name = "Aangiften over 2022" })).ToContainTextAsync("Wacht op u");
        await Assertions.Expect(visitor.Page.GetByText("Concept VPB 2023")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_document_that_is_left_while_it_loads_leaves_nothing_on_the_console()
    {
        var household = await Household.OfDirectorAsync(shared, "Loes Laden");
        await household.PlaceAsync(new { kind = "Information", folder = "Advies", subject = "Advies over loslaten" });
        await using var visitor = await household.VisitAsync("/");
        await visitor.SeesAsync("Advies over loslaten");
        var (asked, mayCome) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/files/**", async route =>
        {
            asked.TrySetResult();
            await mayCome.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Advies over loslaten" }).First.ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await visitor.Page.GoBackAsync();
        await visitor.SeesHeadingAsync("Goe");
        mayCome.SetResult();
        await visitor.FindsNothingWrongAsync();
    }
}
