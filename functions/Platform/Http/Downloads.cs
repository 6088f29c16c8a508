using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Portal.Platform.Http;

/// <summary>Under which name a browser keeps an answer (RFC 6266).</summary>
public static class Downloads
{
    /// <param name="isShown">In the browser itself, if it can; otherwise it is saved.</param>
    public static void SetFileName(this HttpResponse response, string name, bool isShown = false)
    {
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
