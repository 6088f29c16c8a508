using System.ComponentModel.DataAnnotations;
using System.Net;
using Portal.Domain;
using Portal.Functions.Tests.Notifications;
using Portal.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>A request to sign that nobody completes in time.</summary>
public sealed class SigningExpiryTests(SharedPortal shared)
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2027-06-01T08:00:00Z", null);
    private static readonly (string, string) ThirtyDays = ("Signing:ExpiresAfterDays", "30");

    [Fact]
    public async Task It_ends_after_the_days_that_are_set_and_becomes_work_for_the_office()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ThirtyDays);
        var story = await SigningStory.BeginAsync(year.Driver, fields: new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst", deadline = "2027-06-15" });
        await story.SignAsync(0);
        await story.Second.TaskForAsync(story.Document);

        year.AdvanceTo("2027-07-01 23:58");
        Assert.Equal("open", (await DocumentAsync(year, story)).State);
        year.AdvanceTo("2027-07-02 00:00");
        await Eventually.HoldsAsync("the request to end", async () => await DocumentAsync(year, story) is { State: "expired", Workflow.Status: "Completed" });
        await Eventually.HoldsAsync("one work item", async () => (await (await year.Driver.OfficeAsync()).WorkItemsAsync()) is [{ Kind: "signing-expired" }]);
        Assert.Single(await EventsAsync(year, story), "signing-expired");

        var second = await year.Driver.SignInAsync(story.Scenario.Directors[1].Person);
        await second.NoTaskForAsync(story.Document);
        var seen = await second.DocumentAsync(story.Document);
        Assert.Equal(("expired", 0), (seen.State, seen.Actions.Count));
        Assert.Equal("2027-07-02 00:00", $"{DutchPortal.Local(seen.ExpiredAt!.Value):yyyy-MM-dd HH:mm}");
        Assert.Equal("signing-expired", (await Answer.ProblemAsync(HttpStatusCode.Conflict, second.TrySigningAsync(story.Document.Id))).Code);
        await Eventually.HoldsAsync("the reminders to end", () => year.HasEndedAsync(story.Document));
        Assert.Equal("open", (await AskedAnewAsync(year, story)).State);
    }

    [Fact]
    public async Task Of_a_last_signature_and_the_end_at_the_same_moment_one_stands()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ThirtyDays);
        var story = await SigningStory.BeginAsync(year.Driver, directors: 1);
        year.AdvanceTo("2027-07-01 23:58");
        var signer = await year.Driver.SignInAsync(story.Scenario.Directors[0].Person);
        var code = await signer.SigningCodeAsync(year.Driver, story.Document, story.Mobiles[0]);
        var signing = signer.TrySignAsync(story.Document, code);
        year.AdvanceTo("2027-07-02 00:00");
        using var signed = await signing;
        var expected = signed.IsSuccessStatusCode ? "signed" : "expired";
        await Eventually.HoldsAsync("one outcome", async () => (await DocumentAsync(year, story)) is { Workflow.Status: "Completed" } document && document.State == expected);
        Assert.Equal(signed.IsSuccessStatusCode ? "document-signed" : "signing-expired", Assert.Single(await EventsAsync(year, story), name => name is "document-signed" or "signing-expired"));
    }

    [Fact]
    public async Task A_request_from_before_requests_ended_ends_after_the_days_since_it_was_sent()
    {
        await using var year = await ReminderYear.StartAsync(shared, Start, ThirtyDays);
        var story = await SigningStory.BeginAsync(year.Driver, directors: 1);
        await story.First.TaskForAsync(story.Document);
        await year.ForgetExpiryAsync(story.Document);
        year.AdvanceTo("2027-06-21 09:00");
        await year.SweepAsync();
        year.AdvanceTo("2027-07-01 23:58");
        Assert.Equal("open", (await DocumentAsync(year, story)).State);
        year.AdvanceTo("2027-07-02 00:00");
        await Eventually.HoldsAsync("the request to end", async () => await DocumentAsync(year, story) is { State: "expired", Workflow.Status: "Completed" });
    }

    [Theory]
    [InlineData(30, null, "2027-07-01T22:00:00Z")]
    [InlineData(30, "2027-06-15", "2027-07-01T22:00:00Z")]
    [InlineData(30, "2027-12-31", "2027-12-31T23:00:00Z")]
    [InlineData(0, "2027-12-31", null)]
    public void It_ends_with_the_day_and_not_before_the_deadline(int days, string? deadline, string? expected) =>
        Assert.Equal(expected, EndOf(new Document { Kind = "ForSigning", SentAt = Start, Deadline = deadline }, days));

    [Fact]
    public void What_is_not_signed_has_no_end() => Assert.Null(EndOf(new Document { Kind = "VatReturn", SentAt = Start }, 30));

    [Fact]
    public void Days_that_are_none_are_refused()
    {
        List<ValidationResult> results = [];
        var options = new SigningOptions { ExpiresAfterDays = -1 };
        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true));
        Assert.Contains("Signing:ExpiresAfterDays", Assert.Single(results).ErrorMessage, StringComparison.Ordinal);
    }

    private static string? EndOf(Document document, int days) =>
        SigningEnd.Of(document, new SigningOptions { ExpiresAfterDays = days }) is { } end ? $"{end.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z" : null;

    // Time goes by and with it the sessions.
    private static async Task<DocumentAnswer> DocumentAsync(ReminderYear year, SigningStory story) => await (await year.Driver.OfficeAsync()).DocumentAsync(story.Document.Id);

    private static async Task<IReadOnlyList<string>> EventsAsync(ReminderYear year, SigningStory story) => [.. (await DocumentAsync(year, story)).History!.Select(entry => entry.Event)];

    private static async Task<DocumentAnswer> AskedAnewAsync(ReminderYear year, SigningStory story)
    {
        await (await year.Driver.OfficeAsync()).ReplaceAsync(story.Document, new { explanation = "Opnieuw gevraagd" });
        return await DocumentAsync(year, story);
    }
}
