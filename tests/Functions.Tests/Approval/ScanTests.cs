using System.Net;
using Portal.Functions.Tests.Platform.Telemetry;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>With a scanner at hand, as in Azure: nobody meets a document before its files were found clean.</summary>
public sealed class ScanTests(SharedPortal shared)
{
    [Fact]
    public async Task A_document_is_kept_from_clients_until_it_was_found_clean()
    {
        await using var portal = await StartAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1-2026");
        await Eventually.HoldsAsync("the workflow to run", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow is { Step: "awaits-scan", Status: "Running" });
        await IsNotThereAsync(story, placed);
        await story.Office.MakeDirectorAsync(story.Dossier, story.Directors[0].Person);
        Assert.Empty(await story.First.TasksAsync());

        await new Defender(portal).FindsNoThreatAsync(placed);
        // It is looked at less and less often.
        await portal.Driver.AdvanceClockAsync("PT10M");
        await story.First.TaskForAsync(placed);
        await portal.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "BTW Q1-2026");
        var file = Assert.Single((await story.First.DocumentAsync(placed)).Files);
        Assert.Equal(HttpStatusCode.OK, (await story.First.Http.GetAsync($"/api/documents/{placed.Id}/files/{file.Id}")).StatusCode);
        Assert.Equal("approved", (await story.First.ApproveAsync(placed)).State);
        Assert.Contains((await story.Office.DocumentAsync(placed.Id)).History!, entry => entry is { Event: "document-found-clean", By: "Portal" });
    }

    [Fact]
    public async Task A_document_with_malware_in_it_is_never_shown_and_the_office_hears_of_it()
    {
        using var recorder = new TelemetryRecorder();
        await using var portal = await StartAsync(recorder);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2-2026");
        await new Defender(portal).FindsMalwareAsync(placed);

        var item = await story.Office.WorkItemForAsync(placed);
        Assert.Equal(("malware-found", "BTW Q2-2026"), (item.Kind, item.Subject));
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
        await IsNotThereAsync(story, placed);
        Assert.Empty(await story.Office.TasksAsync());
        Assert.DoesNotContain(await portal.Driver.Mail.ToAsync(story.Directors[0].Person.Email), mail => mail.Subject.Contains("BTW Q2-2026", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, line => line.Event.Name == "MalwareFound");
        Assert.Equal("done", (await story.Office.CompleteAsync(item)).State);
    }

    [Fact]
    public async Task A_scan_that_does_not_come_sets_off_an_alert_and_keeps_the_document_back()
    {
        using var recorder = new TelemetryRecorder();
        await using var portal = await StartAsync(recorder);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3-2026");
        await new Defender(portal).CannotScanAsync(placed);
        await portal.Driver.AdvanceClockAsync("PT40M");
        await Eventually.HoldsAsync("an alert", () => Task.FromResult(recorder.Lines.Any(line => line.Event.Name == "ScanLate")));
        await IsNotThereAsync(story, placed);

        await new Defender(portal).FindsNoThreatAsync(placed);
        await portal.Driver.AdvanceClockAsync("PT20M");
        await story.First.TaskForAsync(placed);
    }

    private Task<TestPortal> StartAsync(TelemetryRecorder? recorder = null) =>
        shared.StartAnotherAsync(services => recorder?.AddTo(services), new Dictionary<string, string?> { ["Scan:HoldUploads"] = "true" });

    private static async Task IsNotThereAsync(Scenario story, PlacedAnswer placed)
    {
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier));
        Assert.Empty(await story.First.TasksAsync());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TryDocumentAsync(placed.Id));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TryDecideAsync(placed.Id, "approve"));
        var file = (await story.Office.DocumentAsync(placed.Id)).Files.Single();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.Http.GetAsync($"/api/documents/{placed.Id}/files/{file.Id}"));
        Assert.Equal("file-not-clean", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.Http.GetAsync($"/api/office/documents/{placed.Id}/files/{file.Id}"))).Code);
    }
}
