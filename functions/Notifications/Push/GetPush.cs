using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Notifications.Push;

/// <summary>What a browser needs to ask for messages, and which devices of the person do.</summary>
public sealed class GetPush(PersonStore people, PushKeys keys, PushDevices devices)
{
    /// <param name="PublicKey">The portal's (VAPID), base64url.</param>
    public sealed record Answer(string PublicKey, IReadOnlyList<Device> Devices);

    /// <param name="Id">SHA-256 of the endpoint, in lower-case hexadecimal.</param>
    public sealed record Device(string Id, DateTimeOffset AddedAt);

    [Function(nameof(GetPush)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/push")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(new Answer(await keys.PublicKeyAsync(cancellation), [.. devices.Of(person).Select(device => new Device(device.Id, device.AddedAt))]))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
