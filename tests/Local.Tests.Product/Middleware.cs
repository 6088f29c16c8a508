using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Local.Tests.Product;

/// <summary>Notes each invocation and leaves traces on the request.</summary>
internal sealed class WitnessMiddleware(Notebook notebook, IHttpContextAccessor accessor) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpContext? http = context.GetHttpContext();
        notebook.Invocations.Enqueue(new Seen(context.FunctionDefinition.Name, http is not null, accessor.HttpContext is null));
        if (http is null) return next(context);
        http.Items["scope"] = context.InstanceServices.GetRequiredService<Scoped>().Id;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "witness")], "test"));
        http.Response.Headers["X-Witness"] = "seen";
        if (http.Request.Headers.ContainsKey("X-Accessor")) accessor.HttpContext = http;
        return next(context);
    }
}

/// <summary>Turns a body that cannot be bound into 400, if asked to.</summary>
internal sealed class ProblemMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException exception) when (context.GetHttpContext()?.Request.Headers.ContainsKey("X-Problem") == true)
        {
            context.GetInvocationResult().Value = new ObjectResult(new ProblemDetails { Status = 400, Detail = exception.Message }) { StatusCode = 400 };
        }
    }
}

/// <summary>Answers in the place of the function, if asked to.</summary>
internal sealed class StopMiddleware : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (!context.GetHttpContext()!.Request.Headers.ContainsKey("X-Stop")) return next(context);
        context.GetInvocationResult().Value = new ObjectResult("stopped") { StatusCode = StatusCodes.Status418ImATeapot };
        return Task.CompletedTask;
    }
}
