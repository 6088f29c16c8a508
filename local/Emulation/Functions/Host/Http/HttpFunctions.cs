using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulation.Functions.Hosting;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Http;

/// <summary>Finds the function for a request, runs it and writes its result.</summary>
internal sealed class HttpFunctions(HostSession session, HttpRouteTable routes, InvocationPipeline pipeline, ILogger<HttpFunctions> logger)
{
    public async Task ServeAsync(HttpContext http)
    {
        FrontEnd.Stamp(http);
        if (routes.Match(http) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (BodyLimit.IsExceededBy(http.Request))
        {
            await BodyLimit.RefuseAsync(http);
            return;
        }
        await ServeAsync(http, function, BodyLimit.Watch(http));
    }

    private async Task ServeAsync(HttpContext http, FunctionEntry function, BodyLimit limit)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, session.Abandon.Token);
        try
        {
            await HttpResults.WriteAsync(http, await pipeline.RunAsync(new WorkerInvocation(function, http, http.RequestServices, cancellation.Token)));
            if (limit.Exceeded) Fail(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to tell.
        }
#pragma warning disable CA1031 // Whatever a function throws is a 500 to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "The function {Function} failed.", function.Name);
            Fail(http);
        }
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        http.Response.StatusCode = (int)HttpStatusCode.InternalServerError;
    }
}
