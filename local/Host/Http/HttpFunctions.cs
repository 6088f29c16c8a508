using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Portal.Local.Host.Protocol;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Http;

/// <summary>Finds the function for a request and has the worker answer it.</summary>
internal sealed class HttpFunctions(
    HttpRouteTable routes, FunctionInvoker invoker, InProcessServer worker, long? workerBodyLimit, ILogger logger)
{
    private static readonly TypedData Request = new() { Http = new RpcHttp() };

    public async Task ServeAsync(HttpContext http)
    {
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
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = workerBodyLimit;
        await ServeAsync(http, function, BodyLimit.Watch(http));
    }

    // The invocation goes to the worker by one way and the request by another; in the worker they meet by the invocation's id.
    private async Task ServeAsync(HttpContext http, Function function, BodyLimit limit)
    {
        var id = Guid.NewGuid().ToString();
        var invocation = invoker.InvokeAsync(function, Request, http.RequestAborted, id, Metadata(http));
        try
        {
            await worker.ProcessAsync(FrontEnd.For(http, id));
            await invocation;
            if (limit.Exceeded) Fail(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
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
        finally
        {
            await ((Task)invocation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Metadata(HttpContext http) => http.Request.Query
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        .Concat(http.Request.RouteValues
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.ToString()!)));

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
