using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Who is reminded of what, and when that stops.</summary>
public sealed class ReminderTests(SharedPortal shared)
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2027-06-01T08:00:00Z", null);

    [Fact]
    public async Task Who_does_not_answer_is_reminded_and_after_the_last_time_the_office_has_to_call()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start);
        var story = await Scenario.WithDirectorsAsync(year.Driver);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW mei", period = "2027-05" });
        await story.First.TaskForAsync(placed);
        await year.ReachAsync("2027-06-04 09:00", 2);
        await year.ReachAsync("2027-06-08 09:00", 4);
        await year.ReachAsync("2027-06-15 09:00", 6);
        Assert.Empty(await (await year.Driver.OfficeAsync()).WorkItemsAsync());
        await year.ReachAsync("2027-06-29 09:00", 8);
        var item = await (await year.Driver.OfficeAsync()).WorkItemForAsync(placed);
        Assert.Equal(("no-response", "2027-06-30"), (item.Kind, item.Due));

        var mail = (await year.RemindersAsync())[^1];
        Assert.Contains("BTW mei", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("uiterlijk 30 juni 2027", mail.Text, StringComparison.Ordinal);
        Assert.Equal($"/documenten/{placed.Id}", mail.Link.AbsolutePath);

        await (await year.Driver.SignInAsync(story.Directors[0].Person)).ApproveAsync(placed);
        await Eventually.HoldsAsync("only the filing to be left", async () => (await (await year.Driver.OfficeAsync()).WorkItemsAsync()).Select(work => work.Kind).SequenceEqual(["file-return"]));
    }

    [Fact]
    public async Task It_stops_at_once_for_what_was_answered_withdrawn_or_replaced_and_for_who_has_seen_it()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start);
        var story = await Scenario.WithDirectorsAsync(year.Driver);
        var answered = await PlaceAsync("VatReturn", "Beantwoord");
        var withdrawn = await PlaceAsync("VatReturn", "Ingetrokken");
        var replaced = await PlaceAsync("VatReturn", "Vervangen");
        var seen = await PlaceAsync("DraftAnnualAccounts", "Gezien");
        var invoice = await story.Office.PlaceAsync(story.Dossier, new { kind = "Invoice", subject = "Factuur 1", amount = 100m, dueDate = "2027-06-10" });
        await story.First.DocumentAsync(invoice);
        await story.First.ApproveAsync(answered);
        await story.Office.WithdrawAsync(withdrawn, "Vergissing.");
        await story.First.MarkSeenAsync(seen);
        await EndedAsync(year, answered, withdrawn);
        year.AdvanceTo("2027-06-03 12:00");
        await (await year.Driver.OfficeAsync()).ReplaceAsync(replaced, new { });
        await EndedAsync(year, replaced);

        await year.ReachAsync("2027-06-04 09:00", 1);
        var only = Assert.Single(await year.RemindersAsync());
        Assert.Equal(story.Directors[1].Person.Email, only.To);
        Assert.Contains("Gezien", only.Subject, StringComparison.Ordinal);
        // The new version has its own three days.
        await year.ReachAsync("2027-06-07 09:00", 3);
        Assert.All((await year.RemindersAsync()).Skip(1), mail => Assert.Contains("Vervangen", mail.Subject, StringComparison.Ordinal));

        async Task<PlacedAnswer> PlaceAsync(string kind, string subject)
        {
            var placed = await story.Office.PlaceAsync(story.Dossier, new { kind, subject });
            await story.Second.TaskForAsync(placed);
            return placed;
        }
    }

    [Fact]
    public async Task A_deadline_that_is_moved_moves_the_reminder_before_it_also_after_the_last_one()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ("Reminders:AfterDays", ""));
        var story = await Scenario.WithDirectorsAsync(year.Driver, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW mei", deadline = "2027-06-30" });
        await story.First.TaskForAsync(placed);
        await MoveAsync("2027-06-11");
        await year.ReachAsync("2027-06-10 09:00", 1);
        await (await year.Driver.OfficeAsync()).WorkItemForAsync(placed);
        await MoveAsync("2027-08-31");
        await year.ReachAsync("2027-08-30 09:00", 2);

        async Task MoveAsync(string deadline) => await Answer.SuccessAsync((await year.Driver.OfficeAsync()).Http.PutAsJsonAsync($"/api/office/documents/{placed.Id}/deadline", new { deadline }));
    }

    [Fact]
    public async Task Through_a_whole_year_every_reminder_comes_at_nine_on_the_right_working_day()
    {
        await using var year = await ReminderYear.StartAsync(shared, DateTimeOffset.Parse("2027-01-04T08:00:00Z", null));
        var story = await Scenario.WithDirectorsAsync(year.Driver, 1);
        // By month: when it is placed, and the four days of its reminders. Summer time begins on 28 March and ends on 31 October.
        (string Placed, string Deadline, string[] Reminders)[] months =
        [
            ("01-12", "01-31", ["01-15", "01-19", "01-26", "01-29"]),
            ("02-09", "02-28", ["02-12", "02-16", "02-23", "02-26"]),
            ("03-11", "03-31", ["03-15", "03-18", "03-25", "03-30"]),
            ("04-12", "04-30", ["04-15", "04-19", "04-26", "04-29"]),
            ("05-03", "05-31", ["05-07", "05-10", "05-18", "05-28"]),
            ("06-08", "06-30", ["06-11", "06-15", "06-22", "06-29"]),
            ("07-08", "07-31", ["07-12", "07-15", "07-22", "07-30"]),
            ("08-10", "08-31", ["08-13", "08-17", "08-24", "08-30"]),
            ("09-07", "09-30", ["09-10", "09-14", "09-21", "09-29"]),
            ("10-11", "11-01", ["10-14", "10-18", "10-25", "10-29"]),
            ("11-09", "11-30", ["11-12", "11-16", "11-23", "11-29"]),
            ("12-13", "12-31", ["12-16", "12-20", "12-27", "12-30"]),
        ];
        var expected = 0;
        foreach (var (placedOn, deadline, reminders) in months)
        {
            year.AdvanceTo($"2027-{placedOn} 11:00");
            var placed = await (await year.Driver.OfficeAsync()).PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = $"BTW {placedOn}", deadline = $"2027-{deadline}" });
            await (await year.Driver.SignInAsync(story.Directors[0].Person)).TaskForAsync(placed);
            foreach (var day in reminders)
            {
                year.AdvanceTo($"2027-{day} 08:58");
                await year.ReachAsync($"2027-{day} 09:00", ++expected);
            }

            await (await year.Driver.OfficeAsync()).WorkItemForAsync(placed);
        }

        var all = await year.RemindersAsync();
        Assert.Equal(months.SelectMany(month => month.Reminders.Select(day => $"BTW {month.Placed} 2027-{day} 09")), all.Select(mail => $"{mail.Subject[^9..]} {DutchPortal.Local(mail.SentAt):yyyy-MM-dd HH}"));
    }

    private static Task EndedAsync(ReminderYear year, params PlacedAnswer[] documents) => Eventually.HoldsAsync("the reminders to end", async () =>
    {
        foreach (var document in documents)
            if (!await year.HasEndedAsync(document)) return false;
        return true;
    });
}
