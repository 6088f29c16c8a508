using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Functions.Tests.Documents;
using Portal.Functions.Tests.Platform.Workflows;
using Portal.Local.Pki;
using Portal.Local.Toolchain;
using Portal.Platform.Workflows;
using Portal.Signing;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>What all have signed and cannot be sealed: the office hears of it at once, and can have it tried again.</summary>
public sealed class SealingFailedTests(SharedPortal shared)
{
    [Fact]
    public async Task What_cannot_be_sealed_is_work_for_the_office_at_once_and_is_sealed_when_the_office_asks_for_it_again()
    {
        var story = await SigningStory.BeginAsync(shared.Driver, directors: 1);
        var original = await OriginalAsync(story);
        // Once its text was read, the file is needed for the seal only.
        await Eventually.HoldsAsync("it to be found", IsFoundAsync);
        var content = await StoredFile.DeleteAsync(shared.Services, original);
        await story.SignAsync(0);
        var item = await ItemAsync(story, "sealing-failed");
        Assert.StartsWith("overeenkomst.pdf: Het mislukte", item.Comment, StringComparison.Ordinal);
        await Eventually.HoldsAsync("the workflow to wait for the office", WaitsAsync);
        Assert.Equal(item.Comment, (await story.LookAsync()).SealingProblem);
        Assert.Single(await story.EventsAsync(), "document-sealing-failed");

        await StoredFile.RestoreAsync(shared.Services, original, content);
        await SealedAgainAsync(story);
        Assert.Null((await story.LookAsync()).SealingProblem);
        var refused = await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TrySealAgainAsync(story.Document));
        Assert.Equal("sealing-not-failed", refused.Code);

        async Task<bool> IsFoundAsync() => (await story.First.DocumentsAsync(story.Scenario.Dossier, "?search=overeenkomst")).Count == 1;

        async Task<bool> WaitsAsync() => (await story.LookAsync()).Workflow?.Step == "awaits-sealing";
    }

    [Fact]
    public async Task A_file_whose_sealing_took_the_process_along_three_times_is_work_for_the_office_and_is_begun_again_only_when_asked()
    {
        var story = await SigningStory.BeginAsync(shared.Driver, directors: 1);
        var original = await OriginalAsync(story);
        await Deaths.OfAsync(shared.Services, new Step($"{story.Document.Id}.1", $"{nameof(SealFile)}|{original.Id}|0"));
        await story.SignAsync(0);
        Assert.Contains("vastgelopen", (await ItemAsync(story, "sealing-failed")).Comment, StringComparison.Ordinal);
        await SealedAgainAsync(story);
    }

    [Fact]
    public async Task Each_time_that_sealing_fails_again_the_office_has_work_again_and_what_else_it_has_to_do_does_not_wait()
    {
        var accounts = new { kind = "AnnualAccountsAndMinutes", subject = "Jaarrekening 2025", period = "2025" };
        var story = await SigningStory.BeginAsync(shared.Driver, directors: 1, accounts, "jaarrekening.pdf", "notulen.pdf");
        await StoredFile.DeleteAsync(shared.Services, await OriginalAsync(story));
        await story.SignAsync(0);
        var first = await ItemAsync(story, "sealing-failed");
        await ItemAsync(story, "publish-accounts");
        await Answer.SuccessAsync(story.Office.TrySealAgainAsync(story.Document));
        await Eventually.HoldsAsync("a new work item", async () => (await ItemAsync(story, "sealing-failed")).Id != first.Id);
        Assert.Equal(2, (await story.EventsAsync()).Count(name => name == "document-sealing-failed"));
    }

    [Fact]
    public async Task A_timestamp_authority_that_has_not_answered_for_an_hour_is_work_for_the_office_until_it_does()
    {
        var port = FreePort.Find();
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["Seal:TimestampAuthority"] = $"http://localhost:{port}" });
        var story = await SigningStory.BeginAsync(portal.Driver, directors: 1);
        await story.SignAsync(0);
        await Eventually.HoldsAsync("a work item", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT10M");
            return (await story.Office.WorkItemsAsync()).Any(item => item.Kind == "sealing-waits" && item.Comment?.Contains("tijdstempeldienst", StringComparison.Ordinal) == true);
        });
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), item => item.Kind == "sealing-failed");

        await using var authority = await AuthorityAsync(portal, port);
        await Eventually.HoldsAsync("it to be sealed", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT10M");
            return (await story.EventsAsync()).Contains("document-sealed");
        });
        await Eventually.HoldsAsync("the item to be gone", async () => (await story.Office.WorkItemsAsync()).All(item => item.Kind != "sealing-waits"));
    }

    private static async Task<WebApplication> AuthorityAsync(TestPortal portal, int port)
    {
        var timestamps = new LocalTimestamps(portal.Pki.Authority, [portal.Pki.Intermediate], portal.Clock);
        var web = WebApplication.CreateSlimBuilder().Build();
        web.Urls.Add($"http://localhost:{port}");
        web.MapPost("/", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return Results.Bytes(timestamps.Answer(body.ToArray())!, "application/timestamp-reply");
        });
        await web.StartAsync();
        return web;
    }

    private async Task<DocumentFile> OriginalAsync(SigningStory story) =>
        (await shared.Services.GetRequiredService<DocumentStore>().FindAsync(story.Document.Id, CancellationToken.None))!.Files[0];

    private static Task<WorkItemAnswer> ItemAsync(SigningStory story, string kind) => story.Office.WorkItemForAsync(story.Document, kind);

    private static async Task SealedAgainAsync(SigningStory story)
    {
        await Answer.SuccessAsync(story.Office.TrySealAgainAsync(story.Document));
        await story.SealedAsync();
        await story.Portal.Mail.WaitForAsync(story.Scenario.Directors[0].Person.Email, "ondertekend");
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.LookAsync()).Workflow?.Status == "Completed");
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), item => item.DocumentId == story.Document.Id);
        Assert.Single(await story.EventsAsync(), "document-sealed");
    }
}
