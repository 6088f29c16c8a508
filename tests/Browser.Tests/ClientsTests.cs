using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Cliënten and herinneren, as the office lives in them, with the clicks counted.</summary>
public sealed class ClientsTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_client_is_found_taken_with_one_click_and_given_to_a_colleague(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1", deadline: "2019-04-30");
        await story.Office.OpenedAsync(placed);
        await Eventually.HoldsAsync("the task to be counted", async () => (await story.Office.ClientAsync(story.Dossier)).OpenTasks == 1);
        var colleague = $"Ank {Unique.Word()}";
        await new Testing.Office(await shared.Driver.StaffOfAsync(colleague)).MeAsync(colleague);

        await using var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync("/kantoor/dossiers");
        await staff.SignInAsStaffAsync();
        await staff.SeesHeadingAsync("Cliënten");
        await staff.FindsNothingWrongAsync();
        await staff.FillAsync("Zoeken op naam, e-mailadres of nummer", story.Dossier.Name);
        await staff.FindsRowsAsync(1);
        var row = Row(staff, story.Dossier.Name);
        await Assertions.Expect(row).ToContainTextAsync("te laat");
        await staff.PressAsync($"{story.Dossier.Name} op mijn naam zetten");
        await Assertions.Expect(row).ToContainTextAsync("Petra Bakker");
        await staff.FindsNothingWrongAsync();

        await staff.PressAsync($"Behandelaar van {story.Dossier.Name} wijzigen: Petra Bakker");
        await staff.SeesHeadingAsync($"Behandelaar van {story.Dossier.Name}");
        var dialog = staff.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Behandelaar", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = colleague });
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToContainTextAsync(colleague);

        // What is chosen stays in the address, and with nobody left the page says so.
        await staff.Page.GetByLabel("Tonen").SelectOptionAsync("unanswered");
        await staff.SeesHeadingAsync("Geen cliënten gevonden");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByLabel("Tonen").SelectOptionAsync("late");
        await staff.Page.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Label = "Btw-aangifte" });
        await staff.Page.GetByLabel("Sorteren").SelectOptionAsync("deadline");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(Row(staff, story.Dossier.Name)).ToContainTextAsync(colleague);
        await staff.FollowAsync(story.Dossier.Name);
        await staff.SeesHeadingAsync(story.Dossier.Name);
        await staff.SeesAsync(colleague);
        await staff.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Two_clicks_remind_of_one_document_and_of_many_each_gets_one_mail(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var (first, second) = (await PlaceAsync(story, "BTW Q1"), await PlaceAsync(story, "BTW Q2"));
        await shared.SentEarlierAsync(first, sentAt => sentAt.AddDays(-2));
        await using var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync("/kantoor/taken");
        await staff.SignInAsStaffAsync();
        await staff.FillAsync("Zoeken op onderwerp of dossier", story.Dossier.Name);
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Herinneren aan" })).ToHaveCountAsync(2);
        await staff.FindsNothingWrongAsync();

        // Of both: one may be reminded of, the other was placed today.
        await staff.Page.GetByLabel("Alles in deze lijst kiezen").CheckAsync();
        await staff.SeesAsync("2 gekozen");
        await staff.PressAsync("Gekozen herinneren");
        await staff.SeesAsync("Eén persoon krijgt een mail:");
        await staff.SeesAsync("Aan één document herinneren we niet:");
        await staff.SeesAsync("de cliënt kreeg hierover kort geleden al een mail");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Annuleren");

        await staff.PressAsync($"Herinneren aan BTW Q2 van {story.Dossier.Name}");
        await staff.SeesAsync("Er is nu niemand om te herinneren.");
        await staff.PressAsync("Herinnering versturen");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Annuleren");

        await staff.PressAsync($"Herinneren aan BTW Q1 van {story.Dossier.Name}");
        await staff.PressAsync("Herinnering versturen");
        await staff.SeesAsync("De herinnering is verstuurd aan één persoon.");
        await staff.FindsNothingWrongAsync();
        await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "herinnering aan");

        // From the list of clients: of all that waits for one.
        await staff.Page.GotoAsync("/kantoor/dossiers?zoek=" + Uri.EscapeDataString(story.Dossier.Name));
        await staff.PressAsync($"{story.Dossier.Name} herinneren");
        await staff.SeesHeadingAsync($"{story.Dossier.Name} herinneren");
        await staff.SeesAsync("Er is nu niemand om te herinneren.");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Annuleren");
        await shared.SentEarlierAsync(second, sentAt => sentAt.AddDays(-2));
        await staff.PressAsync($"{story.Dossier.Name} herinneren");
        await staff.SeesAsync("Eén persoon krijgt een mail:");
        await staff.PressAsync("Herinnering versturen");
        await staff.SeesAsync("De herinnering is verstuurd aan één persoon.");
        await staff.FindsNothingWrongAsync();

        await staff.Page.GotoAsync($"/kantoor/documenten/{second.Id}");
        await staff.PressAsync("Herinneren");
        await staff.SeesHeadingAsync("Herinneren aan BTW Q2");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GotoAsync($"/kantoor/documenten/{first.Id}");
        await staff.SeesAsync("door Petra Bakker");
        await staff.FindsNothingWrongAsync();
    }

    private static ILocator Row(Visitor staff, string name) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    private static async Task<PlacedAnswer> PlaceAsync(Scenario story, string subject)
    {
        var placed = await story.Office.UploadAsync(story.Dossier, subject);
        await story.Office.OpenedAsync(placed);
        return placed;
    }
}
