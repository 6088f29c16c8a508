using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>Reads a request's JSON. The worker's own binding throws on what is no JSON; here that is an expected failure.</summary>
public static class JsonBody
{
    public static async Task<Result<T>> ReadJsonAsync<T>(this HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType()) return Failures.NotJson;
        if (request.ContentLength > RequestLimits.JsonBytes) return Failures.BodyTooLarge;
        return await ParseAsync<T>(request.Body, cancellation);
    }

    /// <summary>As above, for a body that may be left out altogether.</summary>
    public static async Task<Result<T>> ReadOptionalJsonAsync<T>(this HttpRequest request, T absent, CancellationToken cancellation)
        where T : class =>
        request.ContentLength is 0 or null && !request.HasJsonContentType() ? absent : await request.ReadJsonAsync<T>(cancellation);

    /// <summary>Reads at most <see cref="RequestLimits.JsonBytes"/>.</summary>
    public static async Task<Result<T>> ParseAsync<T>(Stream body, CancellationToken cancellation)
        where T : class
    {
        var buffer = new byte[RequestLimits.JsonBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        if (length == buffer.Length) return Failures.BodyTooLarge;
        try
        {
            return JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), ApiJson.Options) is { } value ? value : Failures.InvalidJson;
        }
        catch (JsonException)
        {
            return Failures.InvalidJson;
        }
    }
}
