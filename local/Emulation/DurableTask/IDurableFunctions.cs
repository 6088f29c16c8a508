using Microsoft.DurableTask;

namespace Portal.Emulation.DurableTask;

/// <summary>The functions that the engine runs; it knows them by name only.</summary>
public interface IDurableFunctions
{
    bool HasOrchestrator(string name);

    bool HasActivity(string name);

    /// <summary>Called on the engine's single-threaded context, once for each replay; null for an orchestrator without result.</summary>
    Task<object?> RunOrchestratorAsync(string name, TaskOrchestrationContext context);

    /// <summary>Called at least once for each activity call; what it throws is the call's failure.</summary>
    Task<object?> RunActivityAsync(string name, TaskActivityContext context, string? serializedInput, CancellationToken cancellation);
}
