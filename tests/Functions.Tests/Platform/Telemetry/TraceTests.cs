using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Portal.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Telemetry;

public sealed class TraceTests(SharedPortal shared)
{
    [Fact]
    public async Task What_follows_from_a_click_is_told_in_the_trace_of_that_click()
    {
        using var recorder = new TelemetryRecorder();
        await using var portal = await shared.StartAnotherAsync(recorder.AddTo);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var uploaded = Trace(story.Office.Http);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await Eventually.HoldsAsync("the workflow to wait", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Step is not null);
        // A mail goes on with the trace that its document has when it is made.
        await portal.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "BTW Q1");
        var decided = Trace(story.First.Http);
        await story.First.ApproveAsync(placed);
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);

        await Eventually.HoldsAsync("the spans to end", () => Task.FromResult(StepsIn(uploaded).Contains("SendMail") && StepsIn(decided).Contains("SendMail")));
        Assert.Equal(["IndexDocument", "OpenApproval", "SendMail"], StepsIn(uploaded));
        Assert.Equal(["AddFollowUp", "CloseApproval", "SendMail"], StepsIn(decided));

        IEnumerable<string> StepsIn(ActivityTraceId trace) =>
            recorder.Spans.Where(span => span.Source.Name == "Portal" && span.TraceId == trace).Select(span => span.OperationName).Distinct().Order();
    }

    [Fact]
    public async Task A_workflow_that_gets_nowhere_for_an_hour_sets_off_the_alert()
    {
        using var recorder = new TelemetryRecorder();
        // It waits for a scan that never comes.
        await using var portal = await shared.StartAnotherAsync(recorder.AddTo, new Dictionary<string, string?> { ["Scan:HoldUploads"] = "true" });
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2");
        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.DoesNotContain(recorder.Lines, IsAlert);

        await portal.Driver.AdvanceClockAsync("PT2H");
        await portal.RunTimerAsync(nameof(SweepApprovals));
        var alert = recorder.Lines.First(IsAlert);
        Assert.Equal(LogLevel.Error, alert.Level);
        Assert.Contains(placed.Id, alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workflow_that_was_ended_sets_off_the_alert_and_is_started_again()
    {
        using var recorder = new TelemetryRecorder();
        await using var portal = await shared.StartAnotherAsync(recorder.AddTo);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3");
        await story.First.TaskForAsync(placed);
        await portal.Workflows.TerminateInstanceAsync((await story.Office.DocumentAsync(placed.Id)).Workflow!.InstanceId);
        await Eventually.HoldsAsync("it to end", async () => await StatusAsync() == "Terminated");

        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.Contains(recorder.Lines, IsAlert);
        Assert.NotEqual("Terminated", await StatusAsync());

        async Task<string?> StatusAsync() => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status;
    }

    // The name that infra/modules/alerts.bicep looks for.
    private static bool IsAlert(TelemetryRecorder.LogLine line) => line.Event.Name == "OrchestrationStuck";

    // A trace as a browser or the host begins it.
    private static ActivityTraceId Trace(HttpClient http)
    {
        var trace = ActivityTraceId.CreateRandom();
        http.DefaultRequestHeaders.Remove("traceparent");
        http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        return trace;
    }
}
