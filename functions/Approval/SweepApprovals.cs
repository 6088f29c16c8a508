using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.Documents;

namespace Portal.Approval;

/// <summary>
/// Each minute looks at what is new, and at the rest once an hour: starts the workflow of a document that has none and wakes one whose document has moved on without it. What a crash
/// left behind between two writes is found here. What it should not have to do, an alert tells of.
/// </summary>
public sealed partial class SweepApprovals(ApprovalWorkflows approvals, DocumentStore documents, SweepLog sweeps, TimeProvider clock, ILogger<SweepApprovals> logger)
{
    // A document that is not there after this time was never written: its upload failed half-way.
    private static readonly TimeSpan UploadsTakeAtMost = TimeSpan.FromHours(1);

    [Function(nameof(SweepApprovals))]
    public async Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var turns = new SweepTurns((await sweeps.LastAsync(cancellation))?.BeganAt, began);
        await foreach (var row in approvals.ActiveAsync(cancellation))
            if (turns.IsDue(row.RowKey, row.ExpectedAt)) await Mend(row, DocumentId.Parse(row.RowKey)!.Value, workflows, cancellation);
        await sweeps.EndedAsync(began, cancellation);
    }

    private async Task Mend(ApprovalRow row, DocumentId id, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var document = await documents.FindAsync(id, cancellation);
        var instance = await workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(id), getInputsAndOutputs: true, cancellation);
        if (document is null)
        {
            await Forget(row, id, cancellation);
            return;
        }

        var progress = WorkflowProgress.Of(instance, document);
        if (progress.IsStuck(document, clock.GetUtcNow())) Stuck(id, instance?.RuntimeStatus);
        if (progress.HasNone) await approvals.StartAsync(workflows, id, cancellation);
        else if (progress.IsOver) await approvals.EndAsync(id, cancellation);
        else if (progress.IsBehind) await approvals.WakeAsync(workflows, id, cancellation);
    }

    private Task Forget(ApprovalRow row, DocumentId id, CancellationToken cancellation) =>
        clock.GetUtcNow() - row.ExpectedAt > UploadsTakeAtMost ? approvals.EndAsync(id, cancellation) : Task.CompletedTask;

    // infra/modules/alerts.bicep looks for this name.
    [LoggerMessage(EventName = "OrchestrationStuck", Level = LogLevel.Error, Message = "The workflow of {Document} should have moved and has not; it is {Status}")]
    private partial void Stuck(DocumentId document, OrchestrationRuntimeStatus? status);
}
