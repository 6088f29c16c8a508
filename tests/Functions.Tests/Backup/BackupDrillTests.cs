using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Local;
using Portal.Platform.Storage;
using Portal.Questions;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Backup;

/// <summary>The drill of docs/operations/backup.md: what an office has to find again after a restore in a new account.</summary>
public sealed class BackupDrillTests
{
    [Fact]
    public async Task A_portal_restored_in_a_new_account_goes_on_where_the_backup_was_made()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        var old = new PortalDriver((await drill.StartOldAsync()).Origin);
        var story = await HalfwayStory.TellAsync(old);
        var mailsBefore = await old.Mail.AllAsync();
        var historyBefore = await HistoriesAsync(story, story.Scenario.Office);
        await drill.SaveAsync();
        await drill.RestoreAsync();

        var portal = await drill.StartNewAsync();
        var driver = new PortalDriver(portal.Origin);
        var office = await driver.OfficeAsync();
        var (first, second) = (await driver.SignInAsync(story.Scenario.Directors[0].Person), await driver.SignInAsync(story.Scenario.Directors[1].Person));
        await FilesAreTheSameAsync(story, first);
        await ChainHoldsAsync(portal, story.Scenario.Dossier.Id);
        Assert.Equal(historyBefore, await HistoriesAsync(story, office));
        Assert.Equal([story.Open.Id], (await first.TasksAsync()).Select(task => task.DocumentId));
        Assert.Equal([story.Open.Id], (await second.TasksAsync()).Select(task => task.DocumentId));

        await WorkflowsComeBackAsync(portal, office, story);
        await office.CompleteAsync(await office.WorkItemForAsync(story.Approved), new { reference = "OB-2021-2" });
        await EndedAsync(office, story.Approved);
        await first.ApproveAsync(story.Open, "Alsnog akkoord.");
        await second.NoTaskForAsync(story.Open);
        await office.CompleteAsync(await office.WorkItemForAsync(story.Open));
        await EndedAsync(office, story.Open);
        await OnlyNewMailIsTheNewDecisionAsync(driver, mailsBefore);
    }

    [Fact]
    public async Task A_session_goes_on_after_a_restore_because_its_key_and_its_row_are_in_the_backup()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        var old = await drill.StartOldAsync();
        var story = await Scenario.WithDirectorsAsync(new PortalDriver(old.Origin), 1);
        var signedIn = await story.First.TrySignInAsync(story.Directors[0].Person.Email, Client.Password);
        var cookie = Client.SessionCookieOf(signedIn);
        await drill.SaveAsync();
        await drill.RestoreAsync();
        using var http = new HttpClient { BaseAddress = (await drill.StartNewAsync()).Origin };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me") { Headers = { { "Cookie", cookie } } };
        Assert.True((await http.SendAsync(request)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_document_whose_approval_was_not_in_the_backup_gets_its_task_all_the_same()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        var old = await drill.StartOldAsync();
        var story = await Scenario.WithDirectorsAsync(new PortalDriver(old.Origin), 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4");
        await story.First.TaskForAsync(placed);
        await old.DisposeAsync();
        // As when it is placed after the approvals and the tasks were read, and before the documents are.
        await EmptyAsync(drill.Saved.Table("Approvals"));
        await EmptyAsync(drill.Saved.Table("Tasks"));
        await drill.SaveAsync();
        await drill.RestoreAsync();

        var portal = await drill.StartNewAsync();
        await BackupDrill.SweepAsync(portal);
        var client = await new PortalDriver(portal.Origin).SignInAsync(story.Directors[0].Person);
        Assert.Equal("BTW Q4", (await client.TaskForAsync(placed)).Subject);
    }

    [Fact]
    public async Task What_follows_in_a_conversation_and_was_not_in_the_backup_comes_all_the_same()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        var old = await drill.StartOldAsync();
        var story = await Scenario.WithDirectorsAsync(new PortalDriver(old.Origin), 1);
        var (asked, answered) = (await story.First.Questions.BeginAsync(story.Dossier, "Waar blijft het"), await story.First.Questions.BeginAsync(story.Dossier, "Mag dit"));
        await story.Office.Questions.SayAsync(answered, "<p>Ja.</p>");
        var closed = await story.First.Questions.BeginAsync(story.Dossier, "Laat maar");
        await Eventually.HoldsAsync("the mails", async () => (await story.Portal.Mail.AllAsync()).Count == 5);
        await old.DisposeAsync();
        // As when the office answered, and a client closed, after tasks and work were read and before the conversations were.
        await EmptyAsync(drill.Saved.Table("Tasks"));
        await CloseAsync(drill.Saved.Table("Dossiers"), closed);
        await drill.SaveAsync();
        await drill.RestoreAsync();

        var portal = await drill.StartNewAsync();
        await portal.Host.RunTimerAsync(nameof(SweepQuestions), CancellationToken.None);
        var driver = new PortalDriver(portal.Origin);
        var (client, office) = (await driver.SignInAsync(story.Directors[0].Person), await driver.OfficeAsync());
        await Eventually.HoldsAsync("the task", async () => (await client.TasksAsync()).Select(task => task.QuestionId).SequenceEqual([answered.Id]));
        await Eventually.HoldsAsync("the work", async () => (await office.WorkItemsAsync()).Select(item => item.QuestionId).SequenceEqual([asked.Id]));
        await Eventually.HoldsAsync("what follows to end", async () => await portal.Host.DurableClient.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "question-restored-", FetchInputsAndOutputs: false)).AllAsync(instance => instance.IsCompleted));
        Assert.Empty(await ListedAsync(drill.Restored.Table("Questions"), SweepQuestions.Restored));
        Assert.Equal(5, (await driver.Mail.AllAsync()).Count(mail => !mail.Subject.Contains("nieuw apparaat", StringComparison.Ordinal)));
    }

    private static async Task CloseAsync(TableClient dossiers, QuestionAnswer question)
    {
        var row = await dossiers.QueryAsync<TableEntity>(row => row.PartitionKey == question.DossierId && row.RowKey.CompareTo("question|") > 0).FirstAsync(row => row.GetString("Subject") == question.Subject);
        row["State"] = "Closed";
        await dossiers.UpdateEntityAsync(row, row.ETag);
    }

    private static Task<List<TableEntity>> ListedAsync(TableClient table, string partition) => table.QueryAsync<TableEntity>(row => row.PartitionKey == partition).ToListAsync();

    private static async Task EmptyAsync(TableClient table)
    {
        await foreach (var row in table.QueryAsync<TableEntity>()) await table.DeleteEntityAsync(row);
    }

    private static async Task FilesAreTheSameAsync(HalfwayStory story, Client client)
    {
        foreach (var (id, pdf) in story.Pdfs)
        {
            var file = (await client.DocumentAsync(new PlacedAnswer(id, 0))).Files.Single();
            Assert.Equal(pdf, await client.Http.GetByteArrayAsync($"/api/documents/{id}/files/{file.Id}"));
        }
    }

    private static async Task ChainHoldsAsync(LocalPortal portal, string dossierId)
    {
        var previous = "";
        var events = await portal.Services.GetRequiredService<DossierStore>().Table.RowsAsync<AuditRow>(dossierId, AuditRow.Prefix, CancellationToken.None).ToListAsync();
        Assert.NotEmpty(events);
        foreach (var row in events)
        {
            Assert.Equal((previous, row.ComputeHash()), (row.PreviousHash, row.Hash));
            previous = row.Hash;
        }
    }

    private static async Task<List<HistoryAnswer>> HistoriesAsync(HalfwayStory story, Testing.Office office)
    {
        var history = new List<HistoryAnswer>();
        foreach (var placed in new[] { story.Open, story.Approved, story.Filed })
            history.AddRange((await office.DocumentAsync(placed.Id)).History!.Where(entry => entry.Event is not ("document-opened" or "file-read")));
        return history;
    }

    // Of the filed one nothing is left to be done, so nothing starts.
    private static async Task WorkflowsComeBackAsync(LocalPortal portal, Testing.Office office, HalfwayStory story)
    {
        Assert.Null((await office.DocumentAsync(story.Approved.Id)).Workflow);
        await BackupDrill.SweepAsync(portal);
        foreach (var placed in new[] { story.Open, story.Approved })
            await Eventually.HoldsAsync($"the workflow of {placed.Id}", async () => (await office.DocumentAsync(placed.Id)).Workflow?.Step is not null);
        Assert.Null((await office.DocumentAsync(story.Filed.Id)).Workflow);
    }

    private static Task EndedAsync(Testing.Office office, PlacedAnswer placed) => Eventually.HoldsAsync(
        $"the workflow of {placed.Id} to end", async () => (await office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");

    // With its headers, which a record does not compare.
    private static string AsText(MailAnswer mail) => JsonSerializer.Serialize(new { mail.To, mail.Subject, mail.Text, mail.Html, mail.SentAt, mail.Headers });

    private static async Task OnlyNewMailIsTheNewDecisionAsync(PortalDriver driver, IReadOnlyList<MailAnswer> before)
    {
        await Eventually.HoldsAsync("the mail of the decision", async () => (await driver.Mail.AllAsync()).Skip(before.Count).Any(mail => mail.To == PortalDriver.OfficeAddress));
        var all = await driver.Mail.AllAsync();
        Assert.Equal(before.Select(AsText), all.Take(before.Count).Select(AsText));
        // Both directors have signed in on the restored portal, from a device that it did not know.
        var added = all.Skip(before.Count).Where(mail => !mail.Subject.Contains("nieuw apparaat", StringComparison.Ordinal)).ToList();
        Assert.Equal(PortalDriver.OfficeAddress, Assert.Single(added).To);
        Assert.Contains("BTW Q1", added[0].Subject, StringComparison.Ordinal);
    }
}
