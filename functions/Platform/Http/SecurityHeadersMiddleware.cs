using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace Portal.Platform.Http;

/// <summary>The headers of every answer. Only the portal itself may load, run or frame anything of the portal.</summary>
public sealed class SecurityHeadersMiddleware(IOptions<PortalOptions> options, IEnumerable<PageConnection> connections) : IFunctionsWorkerMiddleware
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http) Set(http.Response.Headers, http.Request.Path);
        return next(context);
    }

    private void Set(IHeaderDictionary headers, PathString path)
    {
        var others = connections.Where(connection => path.StartsWithSegments(connection.Pages)).Select(connection => connection.Address.AbsoluteUri);
        headers.ContentSecurityPolicy = string.Join(' ', [ContentSecurityPolicy, .. others]);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Nothing personal is kept by a browser or a proxy unless an endpoint says otherwise.
        headers.CacheControl = "no-store";
        if (options.Value.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
