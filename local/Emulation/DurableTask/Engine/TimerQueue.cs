namespace Portal.Emulation.DurableTask.Engine;

/// <summary>When each instance is next due. The clock may jump, so it is looked at often rather than waited for.</summary>
internal sealed class TimerQueue(TimeProvider clock, Action<string> signal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> due = [];

    public void Set(string instanceId, DateTimeOffset? at)
    {
        lock (gate)
        {
            if (at is { } time) due[instanceId] = time;
            else due.Remove(instanceId);
        }
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            foreach (string instanceId in TakeDue()) signal(instanceId);
            await Task.Delay(Interval, cancellation);
        }
    }

    private List<string> TakeDue()
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            List<string> ids = [.. due.Where(d => d.Value <= now).Select(d => d.Key)];
            foreach (string id in ids) due.Remove(id);
            return ids;
        }
    }
}
