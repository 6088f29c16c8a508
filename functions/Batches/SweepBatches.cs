using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Portal.Batches;

/// <summary>
/// Each minute starts the workflow of a batch that something is to be done in and that has none: what a crash left between two writes, or what was said
/// at the very moment at which its workflow ended.
/// </summary>
public sealed class SweepBatches(BatchStore batches, BatchFlow flow, TimeProvider clock)
{
    // A request that has just begun does it itself. One that takes longer shares its work with the workflow: each row is written once.
    private static readonly TimeSpan RequestsTakeAsARule = TimeSpan.FromMinutes(1);

    [Function(nameof(SweepBatches))]
    public async Task Run(
        [TimerTrigger("15 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        await foreach (var busy in batches.BusyAsync(cancellation))
            if (clock.GetUtcNow() - busy.At > RequestsTakeAsARule) await flow.SettleAsync(busy.BatchId, workflows, cancellation);
    }
}
