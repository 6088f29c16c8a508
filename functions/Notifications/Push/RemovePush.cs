using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Notifications.Push;

/// <summary>A browser of the signed-in person wants no messages any more. May be said again.</summary>
public sealed class RemovePush(PushDevices devices)
{
    /// <param name="Endpoint">The browser's own.</param>
    public sealed record Request(string? Endpoint);

    [Function(nameof(RemovePush)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/push")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        if (request.Value.Endpoint is not { Length: > 0 } endpoint) return Problems.From(Failures.InvalidInput("endpoint", "required"), http.HttpContext);
        var caller = Caller.Of(http.HttpContext);
        var failure = await devices.RemoveAsync(caller.Id, caller, Ids.Digest(endpoint), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }
}
