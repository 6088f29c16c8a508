using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Local.Push;

/// <summary>Where messages to browsers are handed over (RFC 8030), below /local/push, and where a test looks at them.</summary>
internal static class PushEndpoints
{
    private const int MostBytes = 4_096;

    public static void MapPush(this IEndpointRouteBuilder web, LocalPush push)
    {
        web.MapPost("/local/push/{device}", async (HttpRequest request, string device, CancellationToken cancellation) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellation);
            return Results.StatusCode(body.Length > MostBytes ? 413 : push.Take(MessageFrom(request, device, body)));
        });
        web.MapGet("/local/push/{device}", (string device) => Results.Json(new { items = push.To(device) }));
        web.MapPut("/local/push/{device}/fault", (string device, FaultRequest fault) =>
        {
            push.Fail(device, fault.Status, fault.Times);
            return Results.NoContent();
        });
    }

    private static PushedMessage MessageFrom(HttpRequest request, string device, MemoryStream body) => new(
        device, Convert.ToBase64String(body.ToArray()), request.Headers.ContentEncoding.ToString(), request.Headers.Authorization.ToString(),
        request.Headers["TTL"].ToString(), request.Headers["Topic"].ToString());

    private sealed record FaultRequest(int Status, int Times);
}
