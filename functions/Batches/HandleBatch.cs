using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Platform.Workflows;

namespace Portal.Batches;

/// <summary>
/// Does what is to be done in a batch until nothing is left: files to be read, rows to be placed. The input is the batch; what is true is read from its rows,
/// so that it can start anew at any point and goes on where it was.
/// </summary>
public static class HandleBatch
{
    [Function(nameof(HandleBatch))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string batchId)
    {
        var work = await context.CallActivityAsync<BatchWork>(nameof(BatchSteps.FindBatchWork), batchId, Retry.Activity);
        foreach (var row in work.ToRead) await context.CallActivityAsync(nameof(BatchSteps.ReadBatchRow), row, Retry.Activity);
        await Task.WhenAll(work.ToPlace.Select(row => context.CallActivityAsync(nameof(BatchSteps.PlaceBatchRow), row, Retry.Activity)));
        // A history of its own for each turn: a batch may have a thousand rows.
        if (!await context.CallActivityAsync<bool>(nameof(BatchSteps.EndBatchTurn), batchId, Retry.Activity))
            context.ContinueAsNew(batchId);
    }
}
