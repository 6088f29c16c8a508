using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform.Workflows;

namespace Portal.Batches;

/// <summary>What there is to do in one turn.</summary>
public sealed record BatchWork(IReadOnlyList<BatchRowKey> ToRead, IReadOnlyList<BatchRowKey> ToPlace);

public sealed record BatchRowKey(string BatchId, string RowId)
{
    public override string ToString() => $"{BatchId}-{RowId}";
}

/// <summary>The steps of <see cref="HandleBatch"/>. Each leaves the same when it runs again.</summary>
public sealed class BatchSteps(BatchStore batches, BatchReading reading, RowPlacing placing, Beginnings beginnings)
{
    // Of one turn. Rows of the same dossier wait for each other's write, those of others do not.
    private const int MostAtOnce = 8;

    [Function(nameof(FindBatchWork))]
    public async Task<BatchWork> FindBatchWork([ActivityTrigger] string batchId, CancellationToken cancellation)
    {
        var rows = await batches.RowsAsync(batchId, cancellation);
        return new BatchWork(KeysOf(RowState.Reading), KeysOf(RowState.Queued));

        List<BatchRowKey> KeysOf(RowState state) => [.. rows.Where(row => row.State == state).Take(MostAtOnce).Select(row => new BatchRowKey(batchId, row.Id))];
    }

    [Function(nameof(ReadBatchRow))]
    public async Task ReadBatchRow([ActivityTrigger] BatchRowKey key, CancellationToken cancellation)
    {
        if (await batches.FindRowAsync(key.BatchId, key.RowId, cancellation) is not { State: RowState.Reading } row) return;
        await beginnings.RunAsync(new Step(key.ToString(), nameof(ReadBatchRow)), Read, GiveUp, cancellation);

        async Task<bool> Read()
        {
            await reading.ReadRowAsync(row, await batches.RowsAsync(key.BatchId, cancellation), key.BatchId, cancellation);
            return true;
        }

        async Task<bool> GiveUp(StepFailure why)
        {
            await reading.GiveUpAsync(row, why.Code, cancellation);
            return false;
        }
    }

    [Function(nameof(PlaceBatchRow))]
    public Task PlaceBatchRow(
        [ActivityTrigger] BatchRowKey key, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        return beginnings.RunAsync(new Step(key.ToString(), nameof(PlaceBatchRow)), Place, GiveUp, cancellation);

        Task<bool> Place() => placing.PlaceAsync(key, workflows, cancellation);

        Task<bool> GiveUp(StepFailure why) => placing.GiveUpAsync(key, why.Code, cancellation);
    }

    /// <returns>Whether nothing is left to do.</returns>
    [Function(nameof(EndBatchTurn))]
    public async Task<bool> EndBatchTurn([ActivityTrigger] string batchId, CancellationToken cancellation)
    {
        var busy = await batches.BusyAsync(batchId, cancellation);
        await reading.JoinAsync(batchId, cancellation);
        var rows = await batches.RowsAsync(batchId, cancellation);
        await batches.NoteAsync(batchId, rows, cancellation);
        if (BatchFlow.IsBusy(rows)) return false;
        if (busy is not null) await batches.TryRestAsync(busy, cancellation);
        return true;
    }
}
