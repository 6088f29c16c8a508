using Azure;
using Microsoft.DurableTask.Client;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>The row whose conditional update commits a step.</summary>
internal sealed record InstanceMeta(string InstanceId, string Name, string StartId)
{
    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Pending;

    /// <summary>Counts the runs of the instance: one more at each continue-as-new and each new start.</summary>
    public int Generation { get; init; }

    /// <summary>Rows of history of this generation from here on are not committed.</summary>
    public int Committed { get; init; }

    /// <summary>The same for the generation before, as long as its rows have not been cleared.</summary>
    public int PreviousCommitted { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public string? CustomStatus { get; init; }

    public string? Failure { get; init; }

    public string? Tags { get; init; }

    public ParentLink? Parent { get; init; }

    public ETag ETag { get; init; }

    public bool IsTerminal => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;
}

/// <summary>Who called, and which of its tasks waits for the answer.</summary>
internal sealed record ParentLink(string InstanceId, string Name, int Generation, int TaskId);
