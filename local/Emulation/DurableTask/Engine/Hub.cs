using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>What client, orchestrations and activities of one hub share.</summary>
internal sealed class Hub
{
    private readonly TimeProvider clock;
    private long lastOrder;

    public Hub(DurableEngineOptions options)
    {
        clock = options.Clock;
        Table = new HubTable(options.Tables, options.HubName);
        Timers = new TimerQueue(clock, Work.Signal);
    }

    public HubTable Table { get; }

    public WorkQueue Work { get; } = new();

    public TimerQueue Timers { get; }

    public InstanceLocks Locks { get; } = new();

    public Changes Changes { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Puts a new message in an instance's inbox, after all that are there.</summary>
    public async Task PostAsync(string instanceId, DurableEvent message, CancellationToken cancellation)
    {
        await Table.TryInsertAsync(EventRow.Write(instanceId, NewInboxKey(), message), cancellation);
        Work.Signal(instanceId);
    }

    public string NewInboxKey()
    {
        long order, last;
        do
        {
            last = Volatile.Read(ref lastOrder);
            order = Math.Max(Now.UtcTicks, last + 1);
        }
        while (Interlocked.CompareExchange(ref lastOrder, order, last) != last);
        return Keys.Inbox(order, Guid.NewGuid().ToString("N"));
    }
}
