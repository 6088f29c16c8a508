namespace Portal.Emulation.DurableTask.Replay;

/// <summary>On replay the orchestrator does not do what its history says that it did.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(
    "Non-deterministic orchestrator detected: " + message + " An orchestrator has to make the same calls in the same order on each replay; "
    + "its code may not change while instances run, nor depend on time, chance, I/O or static state.");
