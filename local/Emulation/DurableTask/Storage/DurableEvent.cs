namespace Portal.Emulation.DurableTask.Storage;

/// <summary>One thing that happened, or is to happen: the content of every row but <c>meta</c>.</summary>
internal sealed record DurableEvent(EventKind Kind, DateTimeOffset At)
{
    public int TaskId { get; init; } = -1;

    /// <summary>For a completion the generation it answers, as an answer to an earlier one is dropped.</summary>
    public int Generation { get; init; }

    /// <summary>The name of the activity, orchestrator or event.</summary>
    public string? Name { get; init; }

    /// <summary>The other instance, for what goes to one.</summary>
    public string? Instance { get; init; }

    public string? Payload { get; init; }

    public string? Failure { get; init; }

    public DateTimeOffset? FireAt { get; init; }

    /// <summary>The row key of the inbox row that brought it, by which a second delivery is recognised.</summary>
    public string? MessageId { get; init; }

    public bool IsControl => Kind is EventKind.Suspended or EventKind.Resumed;

    public bool IsTermination => Kind is EventKind.Terminated or EventKind.TerminatedWithSubs;

    public bool IsAction => Kind is EventKind.TaskScheduled or EventKind.SubScheduled or EventKind.TimerCreated or EventKind.EventSent;

    public bool IsAnswer => Kind is EventKind.TaskCompleted or EventKind.TaskFailed or EventKind.SubCompleted
        or EventKind.SubFailed or EventKind.TimerFired;
}
