using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Signing;
using Portal.Stores;

namespace Portal.Approval;

/// <summary>
/// Each minute looks at what is new, and at the rest once an hour: starts the workflow of a version that has none and wakes one whose document has moved on without it. What a crash
/// left behind between two writes is found here. What it should not have to do, an alert tells of.
/// </summary>
public sealed partial class SweepApprovals(ApprovalWorkflows approvals, DocumentStore documents, SweepLog sweeps, ExpiryWatch expiry, TimeProvider clock, ILogger<SweepApprovals> logger)
{
    // What is not there after this time was never written: the upload or withdrawal failed half-way.
    private static readonly TimeSpan WritesTakeAtMost = TimeSpan.FromHours(1);

    [Function(nameof(SweepApprovals))]
    public async Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var turns = new SweepTurns((await sweeps.LastAsync(cancellation))?.BeganAt, began);
        await foreach (var row in approvals.ActiveAsync(cancellation))
            if (turns.IsDue(row.RowKey, row.ExpectedAt)) await Mend(row, workflows, cancellation);
        await sweeps.EndedAsync(began, cancellation);
    }

    private async Task Mend(ApprovalRow row, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var version = row.Version;
        var document = await documents.FindAsync(version.Document, cancellation);
        var instance = await workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(version), getInputsAndOutputs: true, cancellation);
        if (document is null || document.Version < version.Version)
        {
            await Forget(row, cancellation);
            return;
        }

        var progress = WorkflowProgress.Of(instance, document, version.Version);
        if (progress.IsStuck(document, clock.GetUtcNow())) Stuck(version, instance?.RuntimeStatus);
        if (progress.HasNone) await approvals.StartAsync(workflows, version, cancellation);
        else if (progress.IsOver) await Forget(row, cancellation);
        else if (progress.IsBehind) await approvals.WakeAsync(workflows, version, cancellation);
        // A request from before there was an end, or when it was set that there is none.
        if (document.Version == version.Version) await expiry.EnsureAsync(workflows, document, cancellation);
    }

    private Task Forget(ApprovalRow row, CancellationToken cancellation) =>
        !row.IsExpected || clock.GetUtcNow() - row.ExpectedAt > WritesTakeAtMost ? approvals.ForgetAsync(row, cancellation) : Task.CompletedTask;

    // infra/modules/alerts.bicep looks for this name.
    [LoggerMessage(EventName = "OrchestrationStuck", Level = LogLevel.Error, Message = "The workflow of {Document} should have moved and has not; it is {Status}")]
    private partial void Stuck(DocumentVersion document, OrchestrationRuntimeStatus? status);
}
