using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>A batch with its rows, as far as they are read and placed.</summary>
public sealed class GetBatch(BatchStore batches)
{
    [Function(nameof(GetBatch)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/batches/{batchId}")] HttpRequest http,
        string batchId,
        CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, cancellation) is not { } batch) return Problems.From(Failures.NotFound, http.HttpContext);
        return Respond.Json(BatchView.Of(batch, await batches.RowsAsync(batchId, cancellation)));
    }
}
