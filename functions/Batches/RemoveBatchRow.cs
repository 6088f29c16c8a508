using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>Staff takes a row out of a batch, with its files. What was placed is the dossier's and stays.</summary>
public sealed class RemoveBatchRow(BatchStore batches)
{
    [Function(nameof(RemoveBatchRow)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/batches/{batchId}/rows/{rowId}")] HttpRequest http,
        string batchId,
        string rowId,
        CancellationToken cancellation)
    {
        var failure = await ToTheEnd.RunAsync(token => Handle(batchId, rowId, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string batchId, string rowId, CancellationToken cancellation)
    {
        if (await batches.FindRowAsync(batchId, rowId, cancellation) is not { } row) return Failures.NotFound;
        if (!row.State.MayChange()) return BatchFailures.RowFixed;
        try
        {
            await batches.WriteAsync([], [row], cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return BatchFailures.Busy;
        }

        foreach (var file in row.Files) await batches.RemoveFileAsync(file.File, cancellation);
        await batches.NoteAsync(batchId, await batches.RowsAsync(batchId, cancellation), cancellation);
        return null;
    }
}
