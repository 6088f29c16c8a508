using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>Matches events with waiters by name, each in the order they came.</summary>
internal sealed class ExternalEvents
{
    private readonly List<DurableEvent> kept = [];
    private readonly List<(string Name, OpenTask Waiter)> waiters = [];

    public bool HasWaiters => waiters.Count > 0;

    /// <summary>Events that nobody has awaited.</summary>
    public IReadOnlyList<DurableEvent> Kept => kept;

    public Task<T?> WaitAsync<T>(string name, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return Task.FromCanceled<T?>(cancellation);
        var wait = new OpenTask<T>(name);
        if (kept.FindIndex(e => IsFor(name, e.Name)) is >= 0 and int at)
        {
            DurableEvent found = kept[at];
            kept.RemoveAt(at);
            wait.Complete(found);
            return wait.Task;
        }

        waiters.Add((name, wait));
        cancellation.Register(() => Withdraw(wait, cancellation));
        return wait.Task;
    }

    public void Raise(DurableEvent raised)
    {
        int at = waiters.FindIndex(w => IsFor(w.Name, raised.Name));
        if (at < 0)
        {
            kept.Add(raised);
            return;
        }

        OpenTask waiter = waiters[at].Waiter;
        waiters.RemoveAt(at);
        waiter.Complete(raised);
    }

    private void Withdraw<T>(OpenTask<T> wait, CancellationToken cancellation)
    {
        waiters.RemoveAll(w => w.Waiter == wait);
        wait.Cancel(cancellation);
    }

    private static bool IsFor(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
