using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Replay;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>
/// Turns what a step has come to into changes of the table: first the new rows, then the meta row that makes them count,
/// then the deletion of what they replace. Cut anywhere, the part before is either of no effect or complete.
/// </summary>
internal sealed class StepCommit(InstanceState state, Incoming incoming, DateTimeOffset now)
{
    private readonly InstanceMeta before = state.Meta!;
    private readonly List<TableTransactionAction> writes = [];
    private readonly HashSet<string> deletions = [.. incoming.Consumed];
    private int sequence = state.Meta!.Committed;

    /// <summary>The state as it is once committed; its ETag is that of before.</summary>
    public InstanceMeta Meta { get; private set; } = state.Meta!;

    public List<Row> Tasks { get; } = [.. state.Tasks];

    public List<Row> Timers { get; } = [.. state.Timers];

    public List<Row> Outbox { get; } = [.. state.Outbox];

    public bool BeganAnew => Meta.Generation != before.Generation;

    public DateTimeOffset? NextDue => Meta.Status switch
    {
        OrchestrationRuntimeStatus.Suspended => null,
        OrchestrationRuntimeStatus.Pending => Meta.StartAt,
        _ => Timers.Min(row => row.Event.FireAt),
    };

    public IEnumerable<TableTransactionAction> Changes =>
        [.. writes, Transactions.Commit(Meta), .. deletions.Select(key => Transactions.Delete(before.InstanceId, key))];

    /// <summary>For a step in which the orchestrator does not run.</summary>
    public StepCommit Taken()
    {
        foreach (DurableEvent taken in incoming.Events) Append(taken);
        return Finish(incoming.IsSuspended ? OrchestrationRuntimeStatus.Suspended : before.Status);
    }

    public StepCommit Terminated(DurableEvent termination)
    {
        foreach (DurableEvent taken in incoming.Events.Where(e => e != termination)) Append(taken);
        int at = Append(termination);
        Answer(at, EventKind.SubFailed, null, Failures.Write(new OperationCanceledException("The orchestration was terminated.")));
        if (termination.Kind == EventKind.TerminatedWithSubs) TerminateSubs(at);
        DropTimers();
        return Finish(OrchestrationRuntimeStatus.Terminated);
    }

    public StepCommit Ran(IReadOnlyList<DurableEvent> fresh, ReplayResult result)
    {
        foreach (DurableEvent taken in fresh) Append(taken);
        foreach (DurableEvent action in result.Actions) Act(action, result);
        foreach (int timer in result.CancelledTimers) DropTimer(timer);
        Meta = Meta with { CustomStatus = result.CustomStatus };
        return result.End is { } end ? End(end, result) : Finish(OrchestrationRuntimeStatus.Running);
    }

    private StepCommit End(DurableEvent end, ReplayResult result)
    {
        int at = Append(end);
        DropTimers();
        if (end.Kind == EventKind.ContinuedAsNew) return BeginAnew(end, result.KeptEvents);
        bool completed = end.Kind == EventKind.ExecutionCompleted;
        Answer(at, completed ? EventKind.SubCompleted : EventKind.SubFailed, end.Payload, end.Failure);
        Meta = Meta with { Failure = end.Failure };
        return Finish(completed ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed);
    }

    private StepCommit BeginAnew(DurableEvent end, IReadOnlyList<DurableEvent> kept)
    {
        Meta = Meta with { Generation = before.Generation + 1, PreviousCommitted = sequence, StartAt = null };
        sequence = 0;
        Append(new(EventKind.ExecutionStarted, now) { Name = before.Name, Payload = end.Payload });
        foreach (DurableEvent raised in kept) Append(raised);
        return Finish(OrchestrationRuntimeStatus.Running);
    }

    private StepCommit Finish(OrchestrationRuntimeStatus status)
    {
        // Rows of the generation before were cleared before this step, unless it is this step that begins a generation.
        int previous = Meta.Generation == before.Generation ? 0 : Meta.PreviousCommitted;
        Meta = Meta with { Status = status, Committed = sequence, PreviousCommitted = previous, UpdatedAt = now };
        return this;
    }

    private int Append(DurableEvent happened)
    {
        writes.Add(Transactions.Write(EventRow.Write(before.InstanceId, Keys.History(Meta.Generation, sequence), happened)));
        return sequence++;
    }

    private void Act(DurableEvent action, ReplayResult result)
    {
        int at = Append(action);
        if (action.Kind == EventKind.TaskScheduled) Add(Tasks, Keys.TaskRow(before.Generation, action.TaskId), at, action);
        else if (action.Kind != EventKind.TimerCreated) Add(Outbox, Keys.OutRow(before.Generation, at, 0), at, action);
        else if (result.End is null && !result.CancelledTimers.Contains(action.TaskId)) Add(Timers, Keys.TimerRow(before.Generation, action.TaskId), at, action);
    }

    private void Answer(int at, EventKind kind, string? payload, string? failure)
    {
        if (before.Parent is not { } parent) return;
        Add(Outbox, Keys.OutRow(before.Generation, at, 0), at, new(kind, now)
        {
            Instance = parent.InstanceId,
            Generation = parent.Generation,
            TaskId = parent.TaskId,
            Payload = payload,
            Failure = failure,
        });
    }

    private void TerminateSubs(int at)
    {
        HashSet<int> answered = [.. state.History.Where(e => e.IsAnswer).Select(e => e.TaskId)];
        int index = 1;
        foreach (DurableEvent sub in state.History.Where(e => e.Kind == EventKind.SubScheduled && !answered.Contains(e.TaskId)))
            Add(Outbox, Keys.OutRow(before.Generation, at, index++), at, new(EventKind.TerminatedWithSubs, now) { Instance = sub.Instance });
    }

    private void Add(List<Row> rows, string key, int at, DurableEvent content)
    {
        TableEntity entity = EventRow.Write(before.InstanceId, key, content);
        entity[Columns.Sequence] = at;
        writes.Add(Transactions.Write(entity));
        rows.Add(new(key, content));
    }

    private void DropTimers()
    {
        foreach (Row timer in Timers.ToList()) DropTimer(timer.Event.TaskId);
    }

    private void DropTimer(int taskId)
    {
        if (state.Timers.Find(row => row.Event.TaskId == taskId) is { } row) deletions.Add(row.Key);
        Timers.RemoveAll(timer => timer.Event.TaskId == taskId);
    }
}
