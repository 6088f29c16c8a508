using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Runs activities: marks the row, runs, and puts the answer in the inbox in the same transaction that deletes the row.</summary>
internal sealed class ActivityRunner(Hub hub, ActivityQueue queue, IDurableFunctions functions, ILogger logger)
{
    private readonly string worker = Guid.NewGuid().ToString("N");

    public async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            (string instanceId, string rowKey) = await queue.TakeAsync(stop);
            await RunAsync(instanceId, rowKey, stop);
            queue.Done(instanceId, rowKey);
            hub.Work.Signal(instanceId);
        }
    }

    private async Task RunAsync(string instanceId, string rowKey, CancellationToken stop)
    {
        TableEntity? row = null;
        await Patience.UntilDoneAsync(async () => row = await TakeUpAsync(instanceId, rowKey, stop), logger, stop);
        if (row is null) return;
        DurableEvent answer = await AnswerAsync(instanceId, row, stop);
        await Patience.UntilDoneAsync(() => FinishAsync(instanceId, row, answer), logger, stop);
    }

    // After a lost response the row says already that this worker has it.
    private async Task<TableEntity?> TakeUpAsync(string instanceId, string rowKey, CancellationToken stop)
    {
        TableEntity? row = await hub.Table.FindAsync(instanceId, rowKey, stop);
        if (row is null || row.GetString(Columns.StartedBy) == worker) return row;
        if (row.GetString(Columns.StartedBy) is not null) return null;
        row[Columns.StartedBy] = worker;
        row.ETag = await hub.Table.UpdateAsync(row, stop);
        return row;
    }

    private async Task<DurableEvent> AnswerAsync(string instanceId, TableEntity row, CancellationToken stop)
    {
        var task = new Row(row.RowKey, EventRow.Read(row));
        try
        {
            return ActivityAnswer.Completed(task, hub.Now, await InvokeAsync(instanceId, task.Event, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await GiveBackAsync(row);
            throw;
        }
#pragma warning disable CA1031 // Whatever an activity throws is the failure of the call.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            return ActivityAnswer.Failed(task, hub.Now, failed);
        }
    }

    private async Task<string?> InvokeAsync(string instanceId, DurableEvent call, CancellationToken stop)
    {
        string name = call.Name!;
        if (!functions.HasActivity(name)) throw new InvalidOperationException($"There is no activity '{name}'.");
        object? result = await Task.Run(() => functions.RunActivityAsync(name, new ActivityContext(name, instanceId), call.Payload, stop), stop);
        return Payload.Checked(DurableData.Converter.Serialize(result));
    }

    /// <summary>The engine stops and the activity has heeded it: the next start runs it again, as if it had not begun.</summary>
    private async Task GiveBackAsync(TableEntity row)
    {
        row.Remove(Columns.StartedBy);
        await hub.Table.UpdateAsync(row, CancellationToken.None);
    }

    private async Task FinishAsync(string instanceId, TableEntity row, DurableEvent answer)
    {
        TableTransactionAction[] changes =
        [
            Transactions.Insert(EventRow.Write(instanceId, hub.NewInboxKey(), answer)),
            Transactions.Delete(instanceId, row.RowKey, row.ETag),
        ];
        try
        {
            await hub.Table.SubmitAsync(changes, CancellationToken.None);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // Purged meanwhile, or done already by a try whose response was lost.
        }
    }

    private sealed class ActivityContext(string name, string instanceId) : TaskActivityContext
    {
        public override TaskName Name { get; } = name;

        public override string InstanceId { get; } = instanceId;
    }
}
