using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.Local.Host.Http;

/// <summary>The host takes no more than 100 MB, and answers 500 to more: not the app's to change.</summary>
internal sealed class BodyLimit
{
    public const long Bytes = 104_857_600;

    /// <summary>A body without a length turned out too long while it was read.</summary>
    public bool Exceeded { get; private set; }

    public static bool IsExceededBy(HttpRequest request) => request.ContentLength > Bytes;

    /// <summary>Answers before the function runs. The body is read to its end, so that the client gets to see the answer.</summary>
    public static async Task RefuseAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } kestrel) kestrel.MaxRequestBodySize = null;
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }

    public static BodyLimit Watch(HttpContext http)
    {
        var limit = new BodyLimit();
        if (http.Request.ContentLength is null) http.Request.Body = new CountingStream(http.Request.Body, limit.Take);
        return limit;
    }

    private void Take(long total)
    {
        if (total <= Bytes) return;
        Exceeded = true;
        throw new IOException($"The body is longer than {Bytes} bytes, which is what the host takes.");
    }
}
