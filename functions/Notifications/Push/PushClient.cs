using System.Net;
using Lib.Net.Http.WebPush;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portal.Notifications.Push;

/// <summary>How handing over a message ended.</summary>
public enum PushEnd
{
    Taken,

    /// <summary>The service was busy, away or broken.</summary>
    TryAgain,

    /// <summary>The browser does not ask any more, or the service will never take it.</summary>
    Gone,
}

/// <summary>Hands messages to the push services of browsers' makers, encrypted for the device (RFC 8291) and signed by the portal (RFC 8292).</summary>
public sealed partial class PushClient(IHttpClientFactory http, PushKeys keys, IOptions<PushOptions> options, ILogger<PushClient> logger)
{
    public const string Client = "push";

    // As long as somebody may be without a network over a weekend.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    public async Task<PushEnd> SendAsync(PushDevice device, PushText text, CancellationToken cancellation)
    {
        // Asked again: the services may have been set narrower since.
        if (!options.Value.Takes(device.Endpoint)) return PushEnd.Gone;
        try
        {
            await HandOverAsync(device, text, cancellation);
            return PushEnd.Taken;
        }
        catch (PushServiceClientException refused)
        {
            NotTaken((int)refused.StatusCode);
            return EndOf(refused.StatusCode);
        }
        catch (HttpRequestException away)
        {
            NotReached(away.HttpRequestError);
            return PushEnd.TryAgain;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            NotReached(HttpRequestError.Unknown);
            return PushEnd.TryAgain;
        }
    }

    private async Task HandOverAsync(PushDevice device, PushText text, CancellationToken cancellation)
    {
        using var client = http.CreateClient(Client);
        var sender = new PushServiceClient(client) { AutoRetryAfter = false };
        var subscription = new PushSubscription { Endpoint = device.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, device.P256dh);
        subscription.SetKey(PushEncryptionKeyName.Auth, device.Auth);
        var message = new PushMessage(text.Json) { Topic = text.Topic, TimeToLive = (int)KeptFor.TotalSeconds, Urgency = PushMessageUrgency.Normal };
        using var authentication = await keys.AuthenticationAsync(cancellation);
        await sender.RequestPushMessageDeliveryAsync(subscription, message, authentication, cancellation);
    }

    // 404 and 410: the subscription ended (RFC 8030, 7.3). 401 and 403: made for another key of the portal. Too many, or a fault of theirs: later.
    private static PushEnd EndOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => PushEnd.TryAgain,
        _ => PushEnd.Gone,
    };

    // The endpoint is a capability and stays out of the log.
    [LoggerMessage(EventName = "PushNotTaken", Level = LogLevel.Warning, Message = "A push service did not take a message: {Status}")]
    private partial void NotTaken(int status);

    [LoggerMessage(EventName = "PushNotReached", Level = LogLevel.Warning, Message = "A push service could not be reached: {Error}")]
    private partial void NotReached(HttpRequestError error);
}
