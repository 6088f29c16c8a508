using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Portal.Emulation.DurableTask;

namespace Portal.Local.Tests.DurableTask;

/// <summary>Functions as a test writes them down, with a record of what the activities were given.</summary>
internal sealed class FakeFunctions : IDurableFunctions
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> orchestrators = [];
    private readonly Dictionary<string, Func<string?, CancellationToken, Task<object?>>> activities = [];

    public ConcurrentQueue<string> Calls { get; } = new();

    public FakeFunctions Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> body)
    {
        orchestrators[name] = async context => await body(context);
        return this;
    }

    public FakeFunctions Activity<TIn, TOut>(string name, Func<TIn, Task<TOut>> body) => Activity<TIn, TOut>(name, (input, _) => body(input));

    public FakeFunctions Activity<TIn, TOut>(string name, Func<TIn, CancellationToken, Task<TOut>> body)
    {
        activities[name] = async (input, cancellation) => await body(DurableData.Converter.Deserialize<TIn>(input)!, cancellation);
        return this;
    }

    public bool HasOrchestrator(string name) => orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => activities.ContainsKey(name);

    public Task<object?> RunOrchestratorAsync(string name, TaskOrchestrationContext context) => orchestrators[name](context);

    public Task<object?> RunActivityAsync(string name, TaskActivityContext context, string? serializedInput, CancellationToken cancellation)
    {
        Calls.Enqueue($"{name}({serializedInput})");
        return activities[name](serializedInput, cancellation);
    }
}
