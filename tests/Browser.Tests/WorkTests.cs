using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Mijn werk, as the office lives in it.</summary>
public sealed class WorkTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Work_is_taken_noted_put_off_and_given_to_a_colleague(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var subject = $"BTW {Unique.Word()}";
        await RejectedAsync(story, subject, "2019-01-31");
        var colleague = $"Ank {Unique.Word()}";
        var ank = await new Testing.Office(await shared.Driver.StaffOfAsync(colleague)).MeAsync(colleague);
        await using var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync("/kantoor?van=niemand&soort=rejected-document");
        await staff.SignInAsStaffAsync();
        await staff.SeesHeadingAsync("Werkvoorraad");
        await staff.PressAsync($"{subject} op mijn naam zetten");
        await Assertions.Expect(Row(staff, subject)).ToHaveCountAsync(0);
        await staff.FollowAsync("Mijn");
        await staff.SeesHeadingAsync("Mijn werk");
        await Assertions.Expect(Row(staff, subject)).ToContainTextAsync("Dit klopt niet.");
        await staff.FindsNothingWrongAsync();

        // What was typed is still there when the portal could not take it.
        await staff.PressAsync($"Notitie bij {subject}");
        await staff.FillAsync("Notitie", "Gebeld, geen gehoor.");
        await staff.Page.Context.SetOfflineAsync(true);
        await staff.PressAsync("Opslaan");
        await staff.SeesAsync("Er is geen verbinding. Wat u invulde, is bewaard.");
        await staff.Page.Context.SetOfflineAsync(false);
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await Assertions.Expect(Row(staff, subject)).ToContainTextAsync("Gebeld, geen gehoor.");
        await Assertions.Expect(Row(staff, subject)).ToContainTextAsync("Petra Bakker,");

        await staff.PressAsync($"Later: {subject}");
        await staff.PressAsync("Later doen");
        await staff.SeesAsync("Kies een dag na vandaag");
        await staff.PressAsync("Over twee weken");
        await staff.SeesAsync("Dat is na 31 januari 2019");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Later doen");
        await Assertions.Expect(Row(staff, subject)).ToHaveCountAsync(0);
        await staff.FollowAsync("Later");
        await Assertions.Expect(Row(staff, subject)).ToContainTextAsync("te laat");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync($"Later: {subject}");
        await staff.PressAsync("Nu weer te doen");
        await Assertions.Expect(Row(staff, subject)).ToHaveCountAsync(0);
        await staff.FollowAsync("Te doen");

        await staff.PressAsync($"Behandelaar van {subject} wijzigen: Petra Bakker");
        await staff.SeesAsync("Gegeven door Petra Bakker op");
        await staff.Page.GetByRole(AriaRole.Dialog).GetByLabel("Behandelaar", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = colleague });
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Opslaan");
        await Assertions.Expect(Row(staff, subject)).ToHaveCountAsync(0);

        // What is chosen stays in the address.
        await staff.Page.GetByLabel("Collega").SelectOptionAsync(ank.Id);
        await staff.SeesHeadingAsync("Werkvoorraad");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(Row(staff, subject)).ToContainTextAsync(colleague);
        await staff.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task The_list_is_walked_through_and_chosen_from_with_the_keyboard()
    {
        var (story, me) = await OfColleagueAsync();
        foreach (var day in new[] { "01", "02", "03" }) await RejectedAsync(story, $"BTW {day}", $"2031-01-{day}");
        await using var staff = await shared.NewVisitorAsync();
        var keyboard = staff.Page.Keyboard;
        await staff.Page.GotoAsync($"/kantoor?van={me.Id}");
        await staff.SignInAsStaffAsync();
        await staff.FindsRowsAsync(3);
        await staff.SeesAsync("of de pijlen gaan van regel naar regel");
        await staff.TabToAsync("^BTW 01$");
        await keyboard.PressAsync("j");
        await FocusedAsync("BTW 02");
        await keyboard.PressAsync("x");
        await Assertions.Expect(Box(staff, "BTW 02")).ToBeCheckedAsync();
        await FocusedAsync("BTW 02");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("j");
        await FocusedAsync("BTW 03");
        await keyboard.PressAsync("Space");
        await staff.SeesAsync("2 gekozen");
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("k");
        await FocusedAsync("BTW 01");

        // Held together with another key it means something else, and in a field it is a letter.
        await keyboard.PressAsync("Control+j");
        await FocusedAsync("BTW 01");
        await staff.PressAsync("Notitie bij BTW 01");
        await keyboard.TypeAsync("jkx");
        await Assertions.Expect(staff.Page.GetByLabel("Notitie", new() { Exact = true })).ToHaveValueAsync("jkx");
        await keyboard.PressAsync("Escape");
        await staff.SeesAsync("2 gekozen");

        // What goes hands the focus on.
        await staff.PressAsync("Later: BTW 02");
        await staff.PressAsync("Morgen");
        await staff.PressAsync("Later doen");
        await staff.FindsRowsAsync(2);
        await FocusedAsync("BTW 03");
        await keyboard.PressAsync("k");
        await keyboard.PressAsync("Enter");
        await staff.SeesHeadingAsync("BTW 01");

        async Task FocusedAsync(string subject) => await Assertions.Expect(staff.Page.GetByRole(AriaRole.Link, new() { Name = subject, Exact = true })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Several_are_completed_at_once_but_for_what_asks_for_more(int width)
    {
        var (story, me) = await OfColleagueAsync();
        foreach (var number in new[] { "1", "2" }) await RejectedAsync(story, $"BTW Q{number}", $"2031-01-0{number}");
        var approved = await story.Office.UploadAsync(story.Dossier, "BTW Q3", deadline: "2031-01-03");
        await story.First.ApproveAsync(approved);
        await story.Office.WorkItemForAsync(approved);
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync($"/kantoor?van={me.Id}");
        await staff.SignInAsStaffAsync();
        await staff.FindsRowsAsync(3);
        await staff.Page.GetByLabel("Alles in deze lijst kiezen").CheckAsync();
        await staff.SeesAsync("3 gekozen");
        await staff.PressAsync("Gekozen afronden");
        await staff.SeesAsync("Deze 2 gaan naar Afgerond:");
        await staff.SeesAsync("rond dit apart af");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Afronden", Exact = true }).ClickAsync();
        await staff.SeesAsync("2 afgerond");
        await staff.SeesAsync("Eén blijft staan:");
        await staff.FindsRowsAsync(1);
        await Assertions.Expect(Row(staff, "BTW Q3")).ToBeVisibleAsync();
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Afgerond");
        await staff.FindsRowsAsync(2);
        await Assertions.Expect(Row(staff, "BTW Q1")).ToContainTextAsync("Petra Bakker");
        await staff.FindsNothingWrongAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Who_has_nothing_to_do_is_told_so_and_shown_what_nobody_has(int width)
    {
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync("/kantoor");
        await staff.SignInAsStaffAsync("Joris Hendriks");
        await staff.SeesHeadingAsync("U heeft niets te doen");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Later");
        await staff.SeesHeadingAsync("Er is niets uitgesteld");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Te doen");
        await staff.FollowAsync("Bekijk wat nog van niemand is");
        await staff.SeesHeadingAsync("Werkvoorraad");
    }

    /// <summary>A dossier that a colleague handles, whom nobody else has anything for.</summary>
    private async Task<(Scenario Story, StaffAnswer Me)> OfColleagueAsync()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var name = $"Ank {Unique.Word()}";
        var office = new Testing.Office(await shared.Driver.StaffOfAsync(name));
        await Answer.SuccessAsync(office.SetOwnerAsync(story.Dossier, "me"));
        return (story, await office.MeAsync(name));
    }

    private static async Task RejectedAsync(Scenario story, string subject, string deadline)
    {
        var placed = await story.Office.UploadAsync(story.Dossier, subject, deadline: deadline);
        await story.First.RejectAsync(placed, "Dit klopt niet.");
        await story.Office.WorkItemForAsync(placed);
    }

    private static ILocator Row(Visitor staff, string subject) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = subject });

    private static ILocator Box(Visitor staff, string subject) => Row(staff, subject).GetByRole(AriaRole.Checkbox);
}
