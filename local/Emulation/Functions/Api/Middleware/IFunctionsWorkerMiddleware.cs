namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around each invocation of whatever trigger; one instance serves them all.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
