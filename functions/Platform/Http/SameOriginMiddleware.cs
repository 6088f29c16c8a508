using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>
/// Refuses what another site makes a browser send. Second to the cookie's SameSite=Strict: browsers state where a request
/// comes from in Sec-Fetch-Site (Fetch Metadata), older ones in Origin; programs that are no browser send neither.
/// </summary>
public sealed class SameOriginMiddleware(IOptions<PortalOptions> options) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || IsRead(http.Request) || IsFromHere(http.Request)) return next(context);
        context.GetInvocationResult().Value = Problems.From(Failures.CrossSite, http);
        return Task.CompletedTask;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == options.Value.Origin.GetLeftPart(UriPartial.Authority);
    }
}
