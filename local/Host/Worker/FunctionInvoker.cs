using System.Diagnostics;
using System.Text.Json;
using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Worker;

/// <summary>Has the worker run a function.</summary>
internal sealed class FunctionInvoker(WorkerLink link, Uri rpc, string hubName)
{
    // What the host's durable extension tells a worker's client binding.
    private readonly TypedData _durableClient = new()
    {
        String = JsonSerializer.Serialize(new
        {
            taskHubName = hubName,
            connectionName = "AzureWebJobsStorage",
            rpcBaseUrl = rpc.ToString(),
            requiredQueryStringParameters = "",
            httpBaseUrl = rpc.ToString(),
            maxGrpcMessageSizeInBytes = int.MaxValue,
            grpcHttpClientTimeout = "\"00:01:40\"",
        }),
    };

    /// <returns>What it returned; none for nothing.</returns>
    /// <exception cref="FunctionFailedException">It threw.</exception>
    /// <exception cref="WorkerGoneException">It did not come to its end.</exception>
    public async Task<TypedData> InvokeAsync(
        Function function, TypedData trigger, CancellationToken cancellation,
        string? invocationId = null, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocationId ?? Guid.NewGuid().ToString(),
            FunctionId = function.Id,
            InputData = { new ParameterBinding { Name = function.TriggerName, Data = trigger } },
            TraceContext = Trace(),
        };
        foreach (var name in function.DurableClients) request.InputData.Add(new ParameterBinding { Name = name, Data = _durableClient });
        foreach (var (name, value) in metadata ?? []) request.TriggerMetadata[name] = new TypedData { String = value };

        var response = await link.InvokeAsync(request, cancellation);
        if (response.Result.Status != StatusResult.Types.Status.Success)
            throw new FunctionFailedException(function.Name, response.Result.Exception);
        return response.ReturnValue ?? new TypedData();
    }

    private static RpcTraceContext Trace() => new()
    {
        TraceParent = Activity.Current?.Id ?? "",
        TraceState = Activity.Current?.TraceStateString ?? "",
    };
}
