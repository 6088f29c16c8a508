using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>
/// Serves the portal to the browser. The host tries routes in the order of the functions' names: the name starts with Z so that this
/// catch-all comes last.
/// </summary>
public sealed class ZPortal(PortalFiles files)
{
    [Function(nameof(ZPortal)), ForAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest http, string? path)
    {
        var isApi = path is "api" || path?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        if (isApi || files.Find(path ?? "", encoding => Accepts(http, encoding)) is not { } found) return Problems.From(Failures.NotFound, http.HttpContext);
        http.HttpContext.Response.Headers.CacheControl = found.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        http.HttpContext.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (found.Encoding is not null) http.HttpContext.Response.Headers.ContentEncoding = found.Encoding;
        var tag = new EntityTagHeaderValue($"\"{found.File.LastModified.UtcTicks:x}-{found.File.Length:x}\"");
        return TypedResults.Stream(found.File.CreateReadStream(), found.ContentType, lastModified: found.File.LastModified, entityTag: tag);
    }

    // RFC 9110, 12.5.3: a weight of zero refuses it. 'Anything' is not taken as a wish for it.
    private static bool Accepts(HttpRequest http, string encoding) => http.GetTypedHeaders().AcceptEncoding
        .Any(offered => offered.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && offered.Quality is null or > 0);
}
