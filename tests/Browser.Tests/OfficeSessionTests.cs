using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Signing in at the office, and what becomes of work when that is over.</summary>
public sealed class OfficeSessionTests(SharedBrowser shared)
{
    [Fact]
    public async Task Who_has_no_role_is_told_so_and_can_come_in_as_somebody_else()
    {
        await using var staff = await shared.NewVisitorAsync(390);
        await staff.Page.GotoAsync("/kantoor");
        await staff.SignInAsStaffAsync("Tess Vermeer");
        await staff.SeesHeadingAsync("U heeft geen toegang tot de kantooromgeving");
        await staff.SeesAsync("U bent ingelogd als Tess Vermeer");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Met een ander account inloggen");
        await staff.SeesHeadingAsync("U bent uitgelogd");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Inloggen");
        await staff.SignInAsStaffAsync("Joris Hendriks");
        await staff.SeesHeadingAsync("Mijn werk");
    }

    [Fact]
    public async Task A_token_that_is_over_is_renewed_and_a_session_that_is_over_loses_no_text()
    {
        var dossier = await (await shared.Driver.OfficeAsync()).AddOrganisationAsync($"Smederij {Unique.Word()}");
        await using var staff = await shared.NewVisitorAsync();
        var page = staff.Page;
        await page.GotoAsync("/kantoor/personen/nieuw");
        await staff.SignInAsStaffAsync();
        await page.GetByLabel("Volledige naam").FillAsync("Halverwege Getypt");
        await ChangeUserAsync(page, "user.expires_at = 1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cliënten", Exact = true }).ClickAsync();
        // The name stands in the whole list too: only the answer says that nothing is still to be asked.
        await page.RunAndWaitForResponseAsync(() => page.GetByLabel("Zoeken op naam, e-mailadres of nummer").FillAsync(dossier.Name), "**/api/office/clients?search=*");
        await staff.SeesAsync(dossier.Name);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await ChangeUserAsync(page, "user.expires_at = 1; user.refresh_token = 'verlopen'");
        await page.GetByRole(AriaRole.Link, new() { Name = "Personen", Exact = true }).ClickAsync();
        await staff.SeesHeadingAsync("Uw aanmelding is verlopen");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opnieuw inloggen");
        await staff.SignInAsStaffAsync();
        await staff.SeesHeadingAsync("Personen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Persoon toevoegen" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Volledige naam")).ToHaveValueAsync("Halverwege Getypt");
    }

    [Fact]
    public async Task Signing_in_and_completing_work_can_be_done_with_the_keyboard_alone()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var subject = $"BTW {Unique.Word()}";
        var placed = await story.Office.UploadAsync(story.Dossier, subject, deadline: "2019-01-31");
        await story.First.ApproveAsync(placed);
        await story.Office.WorkItemForAsync(placed);
        await using var staff = await shared.NewVisitorAsync();
        var page = staff.Page;
        await page.GotoAsync("/kantoor?van=alle");
        await staff.SeesHeadingAsync("Inloggen bij kantoor");
        await staff.TabToAsync("^Inloggen$");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync(subject);
        // Due long ago, so it is among the first.
        await staff.TabToAsync($"afronden: {subject}");
        await page.Keyboard.PressAsync("Enter");
        await staff.SeesHeadingAsync($"Aangifte indienen afronden: {subject}");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Aangifte indienen afronden: {subject}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("OB-9");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = subject })).ToHaveCountAsync(0);
        Assert.Equal("OB-9", (await story.Office.DocumentAsync(placed.Id)).Filing!.Reference);
    }

    private static async Task ChangeUserAsync(IPage page, string change) => await page.EvaluateAsync($$"""
        () => {
          const key = Object.keys(sessionStorage).find(name => name.includes('user:'));
          const user = JSON.parse(sessionStorage.getItem(key));
          {{change}};
          sessionStorage.setItem(key, JSON.stringify(user));
        }
        """);
}
