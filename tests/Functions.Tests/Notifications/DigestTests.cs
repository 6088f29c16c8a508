using System.Net;
using System.Net.Http.Json;
using Portal.Outbox;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Each hears of documents that ask nothing when they want to: at once, in an overview a day, or not.</summary>
public sealed class DigestTests(SharedPortal shared)
{
    // A Tuesday, 12:00 in Amsterdam.
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2027-06-01T10:00:00Z", null);

    [Fact]
    public async Task One_mail_at_nine_tells_all_that_came_and_tasks_still_come_at_once()
    {
        await using var days = await DigestDays.StartAsync(shared, Start, "daily");
        var first = await days.PlaceAsync("Eerste stuk");
        await days.PlaceAsync("Tweede stuk");
        await (await days.OfficeAsync()).PlaceAsync(days.Dossier, new { kind = "Invoice", subject = "Factuur 12", amount = 100m, dueDate = "2027-06-30" });
        await (await days.OfficeAsync()).PlaceAsync(days.Dossier, new { kind = "VatReturn", subject = "BTW mei" });
        await days.Driver.Mail.WaitForAsync(days.Reader.Email, "BTW mei");
        await days.GatheredAsync(3);
        await days.RunAtAsync("2027-06-02 08:59");
        Assert.Empty(await days.OverviewsAsync());

        await days.RunAtAsync("2027-06-02 09:00");
        var overview = Assert.Single(await days.OverviewsAsync());
        Assert.Equal("Bakker+Finance: uw overzicht van 2 juni 2027", overview.Subject);
        Assert.Contains($"- {days.Dossier.Name}: document Eerste stuk\n- {days.Dossier.Name}: document Tweede stuk\n", overview.Text, StringComparison.Ordinal);
        Assert.Contains(": Factuur 12, te betalen voor 30 juni 2027", overview.Text, StringComparison.Ordinal);
        Assert.Contains("document Eerste stuk<br />", overview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("BTW mei", overview.Text, StringComparison.Ordinal);
        Assert.Equal("/", overview.Link.AbsolutePath);
        Assert.DoesNotContain(await days.MailsAsync(), mail => mail.Subject.Contains("stuk", StringComparison.Ordinal));

        // A day without news, and the withdrawal of what was told.
        await days.RunAtAsync("2027-06-03 09:00");
        await days.HandledAsync(first);
        await (await days.OfficeAsync()).WithdrawAsync(first, "Vergissing.");
        await days.GatheredAsync(1);
        await days.RunAtAsync("2027-06-04 09:00");
        var overviews = await days.OverviewsAsync();
        Assert.Equal(2, overviews.Count);
        Assert.Contains("document Eerste stuk is ingetrokken", overviews[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tweede", overviews[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_by_then_or_not_for_the_person_any_more_is_left_out_and_nothing_left_is_no_mail()
    {
        await using var days = await DigestDays.StartAsync(shared, Start, "daily");
        var withdrawn = await days.PlaceAsync("Ingetrokken stuk");
        var replaced = await days.PlaceAsync("Vervangen stuk");
        await days.PlaceAsync("Advies", "Advies");
        await days.PlaceAsync("Fiscaal", "Fiscaal");
        await days.GatheredAsync(4);
        // Otherwise the sweep may have to see to the withdrawal, a minute later.
        await days.HandledAsync(withdrawn);
        await (await days.OfficeAsync()).WithdrawAsync(withdrawn, "Vergissing.");
        await (await days.OfficeAsync()).ReplaceAsync(replaced, new { subject = "Nieuw stuk" });
        await days.GatheredAsync(6);
        await Answer.SuccessAsync((await days.OfficeAsync()).SetMemberAsync(days.Dossier, days.Reader, "director", mayHandle: true, folders: ["Advies"]));
        await days.RunAtAsync("2027-06-02 09:00");
        var text = Assert.Single(await days.OverviewsAsync()).Text;
        Assert.Contains(": document Advies\n", text, StringComparison.Ordinal);
        Assert.Contains(": document Nieuw stuk (nieuwe versie)\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));

        await (await days.OfficeAsync()).PlaceAsync(days.Dossier, new { kind = "Information", subject = "Later", folder = "Advies" });
        await days.GatheredAsync(1);
        await (await days.OfficeAsync()).RemoveMemberAsync(days.Dossier, days.Reader);
        await days.RunAtAsync("2027-06-03 09:00");
        Assert.Single(await days.OverviewsAsync());
        Assert.Equal(0, await days.WaitingAsync());
    }

    [Fact]
    public async Task A_timer_that_runs_again_and_an_answer_that_got_lost_give_no_second_overview_and_tell_nothing_twice()
    {
        await using var days = await DigestDays.StartAsync(shared, Start, "daily");
        var placed = await days.PlaceAsync("Een stuk");
        await days.GatheredAsync(1);
        days.Portal.MailFaults.LoseAnswer();
        await days.RunAtAsync("2027-06-02 09:00", settle: false);
        await days.RunAtAsync("2027-06-02 09:05");
        await days.RunAtAsync("2027-06-02 09:10");
        Assert.Single(await days.OverviewsAsync());

        // The step that wrote it down ran twice, with nine o'clock in between: it stands in the next day's too.
        await days.WriteAsync(MailOrder.Placed($"{placed.Id}.1", days.Reader.Id, asksNothing: true), "2027-06-03");
        await days.RunAtAsync("2027-06-03 09:00");
        Assert.Single(await days.OverviewsAsync());
        Assert.Equal(0, await days.WaitingAsync());
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_none_and_who_changes_the_choice_gets_what_then_holds()
    {
        await using var days = await DigestDays.StartAsync(shared, Start, "none");
        await days.HandledAsync(await days.PlaceAsync("Zonder mail"));
        await days.ChooseAsync("atOnce");
        await days.PlaceAsync("Met mail");
        await days.Driver.Mail.WaitForAsync(days.Reader.Email, "Met mail");
        await days.ChooseAsync("daily");
        await days.PlaceAsync("In het overzicht");
        await days.GatheredAsync(1);
        await days.ChooseAsync("none");
        await days.RunAtAsync("2027-06-02 09:00");
        Assert.Empty(await days.OverviewsAsync());
        Assert.DoesNotContain(await days.MailsAsync(), mail => mail.Subject.Contains("Zonder mail", StringComparison.Ordinal));
        Assert.Equal(0, await days.WaitingAsync());
    }

    [Theory]
    [InlineData("2027-06-01T06:54:59Z", "2027-06-01")]
    [InlineData("2027-06-01T06:55:00Z", "2027-06-02")]
    [InlineData("2027-06-04T10:00:00Z", "2027-06-07")]
    [InlineData("2027-12-24T10:00:00Z", "2027-12-27")]
    [InlineData("2027-03-26T10:00:00Z", "2027-03-30")]
    [InlineData("2027-10-29T22:30:00Z", "2027-11-01")]
    public void What_comes_waits_for_the_next_working_day_unless_there_is_time_before_nine(string moment, string day) =>
        Assert.Equal(day, DigestRow.PartitionOf(new DigestOptions().DayFor(DateTimeOffset.Parse(moment, null))));

    [Fact]
    public async Task The_choice_is_kept_and_is_at_once_to_begin_with()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        Assert.Equal("atOnce", (await story.First.NoticesAsync()).Documents);
        await Answer.SuccessAsync(story.First.SetNoticesAsync("daily"));
        Assert.Equal("daily", (await story.First.NoticesAsync()).Documents);
        Assert.Equal("invalid-input", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.PutAsJsonAsync("/api/me/notices", new { }))).Code);
        Assert.Equal("invalid-json", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.SetNoticesAsync("soms"))).Code);
    }
}
