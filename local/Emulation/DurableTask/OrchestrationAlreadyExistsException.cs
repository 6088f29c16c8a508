namespace Portal.Emulation.DurableTask;

/// <summary>An instance with this id is pending, running or suspended.</summary>
internal sealed class OrchestrationAlreadyExistsException(string instanceId)
    : InvalidOperationException($"An orchestration with the id '{instanceId}' exists already and has not ended.");
