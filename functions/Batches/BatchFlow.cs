using Microsoft.DurableTask.Client;
using Portal.Platform.Workflows;

namespace Portal.Batches;

/// <summary>Starts the workflow of a batch where there is something left to do in it, and notes where there is not.</summary>
public sealed class BatchFlow(BatchStore batches)
{
    public static string InstanceOf(string batchId) => $"batch-{batchId}";

    /// <summary>After what a request did: the workflow sees to the rest, if any.</summary>
    /// <returns>The rows as they are.</returns>
    public async Task<IReadOnlyList<BatchRow>> SettleAsync(string batchId, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var busy = await batches.BusyAsync(batchId, cancellation);
        var rows = await batches.RowsAsync(batchId, cancellation);
        if (IsBusy(rows)) await StartAsync(batchId, workflows, cancellation);
        else if (busy is not null) await batches.TryRestAsync(busy, cancellation);
        await batches.NoteAsync(batchId, rows, cancellation);
        return rows;
    }

    public static bool IsBusy(IEnumerable<BatchRow> rows) => rows.Any(row => row.State is RowState.Reading or RowState.Queued);

    public static Task StartAsync(string batchId, DurableTaskClient workflows, CancellationToken cancellation) =>
        workflows.StartUnlessRunningAsync(nameof(HandleBatch), batchId, InstanceOf(batchId), cancellation);
}
