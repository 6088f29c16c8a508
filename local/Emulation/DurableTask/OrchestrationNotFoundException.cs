namespace Portal.Emulation.DurableTask;

/// <summary>There is no instance with this id; the real client throws an RpcException with status NotFound.</summary>
internal sealed class OrchestrationNotFoundException(string instanceId)
    : InvalidOperationException($"There is no orchestration with the id '{instanceId}'.");
