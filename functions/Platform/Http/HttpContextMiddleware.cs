using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Portal.Platform.Http;

/// <summary>Sets the accessor that the worker leaves empty and that ASP.NET Core Identity relies on.</summary>
public sealed class HttpContextMiddleware(IHttpContextAccessor accessor) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http) accessor.HttpContext = http;
        return next(context);
    }
}
