using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Batches;

/// <summary>The office begins a batch: a place for many files, which become documents once staff says so.</summary>
public sealed class StartBatch(BatchStore batches)
{
    public sealed record Response(string Id);

    [Function(nameof(StartBatch)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/batches")] HttpRequest http, CancellationToken cancellation)
    {
        var batch = await ToTheEnd.RunAsync(token => batches.CreateAsync(Caller.Of(http.HttpContext).Name, token), cancellation);
        return Respond.Json(new Response(batch.Id), StatusCodes.Status201Created);
    }
}
