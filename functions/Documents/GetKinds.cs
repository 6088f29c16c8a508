using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Documents;

/// <summary>
/// The kinds of documents there are. The same for everybody until the next release, and known by its hash (RFC 9110, 8.8.3).
/// </summary>
public sealed class GetKinds
{
    public sealed record Response(IReadOnlyList<KindView> Items);

    private static readonly string Json = JsonSerializer.Serialize(new Response(KindView.All), ApiJson.Options);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Json);
    private static readonly EntityTagHeaderValue Tag = new($"\"{Ids.Digest(Json)[..32]}\"");

    [Function(nameof(GetKinds)), ForAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kinds")] HttpRequest http)
    {
        // Kept, and asked for by its hash: 304 as long as it is the same.
        http.HttpContext.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(Body, "application/json; charset=utf-8", entityTag: Tag);
    }
}
