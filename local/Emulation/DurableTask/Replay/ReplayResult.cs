using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>What a replay came to; without <see cref="End"/> the orchestrator waits.</summary>
internal sealed record ReplayResult
{
    public IReadOnlyList<DurableEvent> Actions { get; init; } = [];

    public IReadOnlySet<int> CancelledTimers { get; init; } = new HashSet<int>();

    public string? CustomStatus { get; init; }

    /// <summary>ExecutionCompleted, ExecutionFailed or ContinuedAsNew.</summary>
    public DurableEvent? End { get; init; }

    /// <summary>Events that go along to the next run.</summary>
    public IReadOnlyList<DurableEvent> KeptEvents { get; init; } = [];
}
