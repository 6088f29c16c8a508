using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Approval;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>What a crash between two writes leaves, made on purpose; the sweep has to find it.</summary>
public sealed class SweepTests(SharedPortal shared)
{
    [Fact]
    public async Task A_document_whose_workflow_never_started_gets_one()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW zonder vervolg");
        await story.First.TaskForAsync(placed);
        var instance = InstanceOf(placed);
        await portal.Workflows.TerminateInstanceAsync(instance);
        await Eventually.HoldsAsync("it to end", async () => (await portal.Workflows.GetInstanceAsync(instance))?.RuntimeStatus == OrchestrationRuntimeStatus.Terminated);
        await portal.Workflows.PurgeInstanceAsync(instance);
        await story.First.ApproveAsync(placed);

        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
        await portal.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "BTW zonder vervolg");
        Assert.Single(await portal.Driver.Mail.ToAsync(story.Directors[0].Person.Email), mail => mail.Subject.Contains("BTW zonder vervolg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workflow_that_was_not_woken_is_woken()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW stil beslist");
        await story.First.TaskForAsync(placed);
        await WaitsAsync(portal, placed);
        var id = DocumentId.Parse(placed.Id)!.Value;
        await portal.Services.GetRequiredService<DocumentStore>().ChangeAsync(id, new AuditEntry("document-rejected", placed.Id, AuditEntry.Portal), Reject, CancellationToken.None);

        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.Equal("rejected-document", (await story.Office.WorkItemForAsync(placed)).Kind);
        await story.First.NoTaskForAsync(placed);

        static bool Reject(Document document)
        {
            (document.State, document.DecidedBy, document.DecidedAt, document.Comment) = (DocumentState.Rejected, "Directeur 1", document.SentAt, "Nee.");
            return true;
        }
    }

    [Fact]
    public async Task What_an_upload_announced_and_never_wrote_is_forgotten_after_an_hour()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var approvals = portal.Services.GetRequiredService<ApprovalWorkflows>();
        await approvals.ExpectAsync(new DocumentVersion(new DocumentId(story.Dossier.Id, 99), 1), CancellationToken.None);
        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.Equal(1, await CountAsync());
        await portal.Driver.AdvanceClockAsync("PT2H");
        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync() => await approvals.ActiveAsync(CancellationToken.None).CountAsync();
    }

    private static string InstanceOf(PlacedAnswer placed) => ApprovalWorkflows.InstanceOf(DocumentVersion.Parse($"{placed.Id}.{placed.Version}"));

    private static Task WaitsAsync(TestPortal portal, PlacedAnswer placed) => Eventually.HoldsAsync(
        "the workflow to wait", async () => (await portal.Workflows.GetInstanceAsync(InstanceOf(placed), getInputsAndOutputs: true))?.SerializedCustomStatus is not null);
}
