using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Portal.Emulation.DurableTask;
using Portal.Emulation.Functions.Hosting;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Durable;

/// <summary>Lets the engine run the product's orchestrators and activities, each through the worker's middleware.</summary>
internal sealed class ProductDurableFunctions(
    HostSession session, InvocationPipeline pipeline, IServiceScopeFactory scopes) : IDurableFunctions
{
    public bool HasOrchestrator(string name) => session.Catalog.Has(name, TriggerKind.Orchestration);

    public bool HasActivity(string name) => session.Catalog.Has(name, TriggerKind.Activity);

    // Stays on the engine's context throughout: an orchestrator's awaits have to come back to it.
    public async Task<object?> RunOrchestratorAsync(string name, TaskOrchestrationContext context)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await pipeline.RunAsync(new WorkerInvocation(session.Catalog.Get(name), context, scope.ServiceProvider, session.Abandon.Token));
    }

    public async Task<object?> RunActivityAsync(string name, TaskActivityContext context, string? serializedInput, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, session.Abandon.Token);
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var call = new ActivityCall(context, serializedInput);
        return await pipeline.RunAsync(new WorkerInvocation(session.Catalog.Get(name), call, scope.ServiceProvider, linked.Token));
    }
}
