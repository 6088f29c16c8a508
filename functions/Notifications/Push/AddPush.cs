using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Notifications.Push;

/// <summary>A browser of the signed-in person asks for messages. Asking again brings newer keys.</summary>
public sealed class AddPush(PushDevices devices, IOptions<PushOptions> options, TimeProvider clock)
{
    /// <summary>As a browser gives it (PushSubscription.toJSON); what else it says is of no use here.</summary>
    public sealed record Request(string? Endpoint, Keys? Keys);

    public sealed record Keys(string? P256dh, string? Auth);

    [Function(nameof(AddPush)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/push")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        var device = new PushDevice(request.Value.Endpoint ?? "", request.Value.Keys?.P256dh ?? "", request.Value.Keys?.Auth ?? "", clock.GetUtcNow());
        var failure = device.Check(options.Value).Failure ?? await devices.AddAsync(Caller.Of(http.HttpContext), device, cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }
}
