using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Herinneren: what the office has clients reminded of, and when it may not.</summary>
public sealed class AskedReminderTests(SharedPortal shared)
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2027-06-01T08:00:00Z", null);

    [Fact]
    public async Task Each_person_gets_one_mail_about_all_that_waits_and_no_second_within_two_days()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ("Reminders:AfterDays", ""));
        var story = await Scenario.WithDirectorsAsync(year.Driver);
        var first = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW mei", deadline = "2027-06-30" });
        var second = await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = "Vpb 2026", deadline = "2027-07-31" });
        await story.First.TaskForAsync(second);
        Assert.Equal(["reminded-recently", "reminded-recently"], (await story.Office.PreviewRemindersAsync(first, second)).Skipped.Select(one => one.Reason));

        year.AdvanceTo("2027-06-03 10:00");
        var office = await year.Driver.OfficeAsync();
        var preview = await office.PreviewRemindersAsync(first, second);
        Assert.Equal((2, 2, 0), (preview.Sent, preview.Recipients.Count, preview.Skipped.Count));
        Assert.Empty(await SeveralAsync(year));
        var asked = await office.RemindAsync(first, second);
        Assert.Equivalent(preview, asked);
        await Eventually.HoldsAsync("two mails", async () => (await SeveralAsync(year)).Count == 2);
        var mail = (await SeveralAsync(year))[0];
        Assert.Contains("BTW mei", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Vpb 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains("uiterlijk 30 juni 2027", mail.Text, StringComparison.Ordinal);

        var seen = await office.DocumentAsync(first.Id);
        Assert.Contains(seen.History!, entry => entry.Event == "client-reminded" && entry.By == seen.RemindedBy);
        var again = await office.RemindAsync(first, second);
        Assert.Equal((0, 2, 0), (again.Sent, again.Skipped.Count, again.Recipients.Count));
        year.AdvanceTo("2027-06-04 23:00");
        Assert.Equal(0, (await (await year.Driver.OfficeAsync()).PreviewRemindersAsync(first)).Sent);
        year.AdvanceTo("2027-06-05 01:00");
        Assert.Equal(1, (await (await year.Driver.OfficeAsync()).PreviewRemindersAsync(first)).Sent);
    }

    [Fact]
    public async Task What_the_office_had_sent_keeps_the_portal_from_reminding_right_after_it()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start);
        var story = await Scenario.WithDirectorsAsync(year.Driver, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW mei" });
        await story.First.TaskForAsync(placed);
        year.AdvanceTo("2027-06-03 10:00");
        Assert.Equal(1, (await (await year.Driver.OfficeAsync()).RemindAsync(placed)).Sent);
        await Eventually.HoldsAsync("the reminder", async () => (await year.RemindersAsync()).Count == 1);
        // Three days after it was placed, one after the other.
        year.AdvanceTo("2027-06-04 09:30");
        await year.ReachAsync("2027-06-08 09:00", 2);
        Assert.Equal(["2027-06-03", "2027-06-08"], (await year.RemindersAsync()).Select(mail => DutchPortal.Local(mail.SentAt).ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public async Task Of_what_does_not_wait_nobody_is_reminded_and_each_has_its_reason()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var decided = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.TaskForAsync(decided);
        await story.First.ApproveAsync(decided);
        var skipped = (await Answer.OfAsync<RemindersAnswer>(story.Office.TryRemindAsync(false, decided.Id, "er-is-niets", decided.Id))).Skipped;
        Assert.Equal([(decided.Id, "not-open"), ("er-is-niets", "not-found")], skipped.Select(one => (one.DocumentId, one.Reason)));
    }

    [Fact]
    public async Task Two_colleagues_who_ask_at_the_same_moment_send_one_mail()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ("Reminders:AfterDays", ""));
        var story = await Scenario.WithDirectorsAsync(year.Driver, 1);
        var first = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW mei" });
        var second = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW juni" });
        await story.First.TaskForAsync(second);
        year.AdvanceTo("2027-06-03 10:00");
        var office = await year.Driver.OfficeAsync();
        await Task.WhenAll(office.RemindAsync(first, second), office.RemindAsync(second, first));
        await Eventually.HoldsAsync("what was asked for to end", () => year.AllEndedAsync("asked-reminders-"));
        // In one mail where one of them was first with both, in two where each was first with one.
        await Eventually.HoldsAsync("both to be told", async () => await ToldAsync() is var told && told.Any(IsOfMay) && told.Any(IsOfJune));
        Assert.Single(await ToldAsync(), IsOfMay);
        Assert.Single(await ToldAsync(), IsOfJune);

        async Task<List<string>> ToldAsync() => [.. (await SeveralAsync(year)).Concat(await year.RemindersAsync()).Select(mail => mail.Text)];

        static bool IsOfMay(string text) => text.Contains("BTW mei", StringComparison.Ordinal);

        static bool IsOfJune(string text) => text.Contains("BTW juni", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_list_of_documents_is_refused()
    {
        var office = await shared.Driver.OfficeAsync();
        foreach (var ids in new string[][] { [], [""], [new string('a', 101)], [.. Enumerable.Range(0, 201).Select(number => $"document-{number}")] })
        {
            var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryRemindAsync(true, ids));
            Assert.Equal(["documentIds"], problem.Errors!.Keys);
        }

        var (_, client) = await shared.Driver.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, new Office(client.Http).TryRemindAsync(true, "a"));
    }

    private static async Task<IReadOnlyList<MailAnswer>> SeveralAsync(ReminderYear year) =>
        [.. (await year.Driver.Mail.AllAsync()).Where(mail => mail.Subject.Contains("er wachten nog taken op u", StringComparison.Ordinal))];
}
