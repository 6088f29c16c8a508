using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Portal.Batches;

/// <summary>
/// Every five minutes starts the workflow of a batch that something is to be done in and that has none: what a crash left between two writes.
/// </summary>
public sealed class SweepBatches(BatchStore batches, BatchFlow flow, TimeProvider clock)
{
    // A request that has just begun does it itself.
    private static readonly TimeSpan RequestsTakeAtMost = TimeSpan.FromMinutes(4);

    [Function(nameof(SweepBatches))]
    public async Task Run(
        [TimerTrigger("15 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        await foreach (var busy in batches.BusyAsync(cancellation))
            if (clock.GetUtcNow() - busy.At > RequestsTakeAtMost) await flow.SettleAsync(busy.BatchId, workflows, cancellation);
    }
}
