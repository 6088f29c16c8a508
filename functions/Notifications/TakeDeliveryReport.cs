using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Portal.Outbox;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Notifications;

/// <summary>
/// What became of a mail, as Event Grid tells it: at least once and in any order (CloudEvents 1.0, HTTP Webhook). Only what did not arrive
/// matters here; everything else is taken and forgotten.
/// </summary>
public sealed partial class TakeDeliveryReport(PersonStore people, ILookupNormalizer normalizer, WrongAddresses addresses, ILogger<TakeDeliveryReport> logger)
{
    private const string MailReport = "Microsoft.Communication.EmailDeliveryReportReceived";

    private const string EventGridOrigin = "eventgrid.azure.net";

    public sealed record Report(string? Type, Delivery? Data);

    public sealed record Delivery(string? Recipient, string? Status);

    [Function(nameof(TakeDeliveryReport)), ForEventGrid]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", "post", Route = "api/delivery-reports")] HttpRequest http, CancellationToken cancellation)
    {
        if (HttpMethods.IsOptions(http.Method)) return Agree(http);
        var report = await http.ReadJsonAsync<Report>(cancellation);
        if (report.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        if (report.Value is { Type: MailReport, Data: { Recipient: { Length: > 0 } recipient, Status: { } status } }) await TakeAsync(recipient, status, cancellation);
        return TypedResults.NoContent();
    }

    // The handshake of CloudEvents' webhooks (abuse protection): the sender asks first whether it is wanted.
    private static NoContent Agree(HttpRequest http)
    {
        var origin = http.Headers["WebHook-Request-Origin"].ToString();
        if (origin == EventGridOrigin) http.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
        return TypedResults.NoContent();
    }

    private async Task TakeAsync(string recipient, string status, CancellationToken cancellation)
    {
        if (status is "Delivered" or "Expanded") return;
        NotDelivered(status);
        // Spam filters and quarantines say nothing of the address.
        if (status is "Bounced" or "Failed" or "Suppressed" && await people.FindByEmailAsync(normalizer.NormalizeEmail(recipient), cancellation) is { } person)
            await addresses.TellAsync(person, cancellation);
    }

    [LoggerMessage(EventName = "MailNotDelivered", Level = LogLevel.Warning, Message = "A mail was not delivered: {Status}")]
    private partial void NotDelivered(string status);
}
