using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>Staff throws a batch away, with all that waits in it. What was placed is the dossiers' and stays.</summary>
public sealed class RemoveBatch(BatchStore batches)
{
    [Function(nameof(RemoveBatch)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/batches/{batchId}")] HttpRequest http,
        string batchId,
        CancellationToken cancellation)
    {
        var failure = await ToTheEnd.RunAsync(token => Handle(batchId, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string batchId, CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, cancellation) is not { } batch) return Failures.NotFound;
        if (await batches.BusyAsync(batchId, cancellation) is not null) return BatchFailures.Busy;
        await batches.RemoveAsync(batch, cancellation);
        return null;
    }
}
