using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Local.Communication;

/// <summary>Where an app in another process delivers its messages.</summary>
public static class CommunicationEndpoints
{
    internal const string Mails = "/local/communication/mails";
    internal const string Texts = "/local/communication/texts";

    public static void MapCommunication(this IEndpointRouteBuilder web, Mailbox mailbox)
    {
        ICommunicationSink sink = mailbox;
        web.MapPost(Mails, (OutgoingMail mail, HttpResponse response, CancellationToken cancellation) => TakeAsync(() => sink.TakeMailAsync(mail, cancellation), response));
        web.MapPost(Texts, (OutgoingSms sms, HttpResponse response, CancellationToken cancellation) => TakeAsync(() => sink.TakeSmsAsync(sms, cancellation), response));
        web.MapGet(Mails + "/{id:guid}", async (Guid id, CancellationToken cancellation) => await sink.HasMailAsync(id, cancellation) ? Results.NoContent() : Results.NotFound());
    }

    private static async Task<IResult> TakeAsync(Func<Task> take, HttpResponse response)
    {
        try
        {
            await take();
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
        catch (RequestFailedException refused)
        {
            if (refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var wait) == true) response.Headers.RetryAfter = wait;
            return Results.Text(refused.Message, statusCode: refused.Status is 0 ? StatusCodes.Status503ServiceUnavailable : refused.Status);
        }
    }
}
