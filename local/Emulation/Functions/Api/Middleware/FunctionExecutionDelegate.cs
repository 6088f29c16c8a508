namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline, ending in the function itself.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
