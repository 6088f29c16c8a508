using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Documents;

namespace Portal.Approval;

/// <summary>
/// Each minute: starts the workflow of a document that has none and wakes one whose document has moved on without it. What a crash
/// left behind between two writes is found here.
/// </summary>
public sealed class SweepApprovals(ApprovalWorkflows approvals, DocumentStore documents, TimeProvider clock)
{
    // A document that is not there after this time was never written: its upload failed half-way.
    private static readonly TimeSpan UploadsTakeAtMost = TimeSpan.FromHours(1);

    [Function(nameof(SweepApprovals))]
    public async Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        await foreach (var row in approvals.ActiveAsync(cancellation))
            await Mend(row, DocumentId.Parse(row.RowKey)!.Value, workflows, cancellation);
    }

    private async Task Mend(ApprovalRow row, DocumentId id, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var document = await documents.FindAsync(id, cancellation);
        var instance = await workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(id), getInputsAndOutputs: true, cancellation);
        if (document is null) await Forget(row, id, cancellation);
        else if (instance is null or { RuntimeStatus: OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated }) await approvals.StartAsync(workflows, id, cancellation);
        else if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed) await approvals.EndAsync(id, cancellation);
        else if (HasMoved(instance, document)) await approvals.WakeAsync(workflows, id, cancellation);
    }

    private static bool HasMoved(OrchestrationMetadata instance, Document document) =>
        instance.SerializedCustomStatus is not null && instance.ReadCustomStatusAs<ApprovalStatus>() is { } known && known != new ApprovalStatus(document.State, document.Filing);

    private Task Forget(ApprovalRow row, DocumentId id, CancellationToken cancellation) =>
        clock.GetUtcNow() - row.ExpectedAt > UploadsTakeAtMost ? approvals.EndAsync(id, cancellation) : Task.CompletedTask;
}
