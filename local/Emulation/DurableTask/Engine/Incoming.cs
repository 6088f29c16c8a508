using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>What a step takes in: messages and due timers in the order they came, and the rows that are then done with.</summary>
internal sealed class Incoming
{
    private readonly InstanceState state;
    private readonly HashSet<int> answered;

    public Incoming(InstanceState state, DateTimeOffset now)
    {
        this.state = state;
        answered = [.. state.History.Where(e => e.IsAnswer).Select(e => e.TaskId)];
        HasBegun = state.History.Any(e => e.Kind == EventKind.StepStarted);
        Termination = state.Inbox.Select(row => row.Event).FirstOrDefault(e => e.IsTermination);
        IsDue = HasBegun || !(state.Meta!.StartAt > now);
        IsSuspended = SuspendedAtEnd();
        if (Termination is not null || (IsDue && !IsSuspended)) TakeAll(now);
        else if (IsDue) Take(state.Inbox.Where(row => row.Event.IsControl));
        InvalidAwait = Events.Exists(e => e.Kind == EventKind.AwaitedInvalidly);
    }

    public List<DurableEvent> Events { get; } = [];

    /// <summary>Keys of the rows that the step consumes, whether or not they had anything to say.</summary>
    public List<string> Consumed { get; } = [];

    public DurableEvent? Termination { get; }

    public bool InvalidAwait { get; }

    public bool IsSuspended { get; }

    public bool HasBegun { get; }

    public bool IsDue { get; }

    /// <summary>Nothing to do, not even to clear away.</summary>
    public bool IsEmpty => Consumed.Count == 0 && (HasBegun || !IsDue || IsSuspended);

    private bool SuspendedAtEnd()
    {
        DurableEvent? last = state.Inbox.Select(row => row.Event).LastOrDefault(e => e.IsControl);
        return last is null ? state.Meta!.Status == OrchestrationRuntimeStatus.Suspended : last.Kind == EventKind.Suspended;
    }

    private void TakeAll(DateTimeOffset now)
    {
        IEnumerable<Row> fired = state.Timers.Where(row => row.Event.FireAt <= now).Select(row => row with
        {
            Event = new(EventKind.TimerFired, row.Event.FireAt!.Value) { TaskId = row.Event.TaskId, Generation = state.Meta!.Generation },
        });
        Take(state.Inbox.Concat(fired).OrderBy(Order));
    }

    private void Take(IEnumerable<Row> rows)
    {
        foreach (Row row in rows)
        {
            Consumed.Add(row.Key);
            if (IsNews(row.Event)) Events.Add(row.Event);
        }
    }

    // An answer that comes twice counts once; one to an earlier generation has nobody to go to.
    private bool IsNews(DurableEvent message) => message.Kind == EventKind.AwaitedInvalidly
        ? message.Generation == state.Meta!.Generation
        : !message.IsAnswer || (message.Generation == state.Meta!.Generation && answered.Add(message.TaskId));

    private static long Order(Row row) => row.Event.MessageId is { } id ? Keys.Order(id) : row.Event.At.UtcTicks;
}
