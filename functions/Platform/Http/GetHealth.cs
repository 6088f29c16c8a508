using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Storage;

namespace Portal.Platform.Http;

/// <summary>For the platform: whether this instance can reach its storage. Storage that is away is answered 503 by the pipeline.</summary>
public sealed class GetHealth(StorageNames names, IEnumerable<StorageNeed> needs)
{
    public sealed record Response(string Status);

    [Function(nameof(GetHealth)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest http, CancellationToken cancellation)
    {
        // A row that never is: asking for it takes one operation.
        await names.Table(needs.First(need => !need.IsContainer).Name).FindAsync<TableEntity>("health", "health", cancellation);
        return Respond.Json(new Response("healthy"));
    }
}
