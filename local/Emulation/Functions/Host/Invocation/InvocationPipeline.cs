using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>The app's middleware around binding and running the function.</summary>
internal sealed class InvocationPipeline(FunctionExecutionDelegate first)
{
    public static InvocationPipeline Of(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware, IServiceProvider services)
    {
        var invoker = new FunctionInvoker(services);
        return new InvocationPipeline(middleware.Reverse().Aggregate((FunctionExecutionDelegate)invoker.InvokeAsync, (next, wrap) => wrap(next)));
    }

    /// <returns>What the function returned, or what a middleware put in its place.</returns>
    public async Task<object?> RunAsync(WorkerInvocation invocation)
    {
        await first(invocation);
        return invocation.Result.Value;
    }
}
