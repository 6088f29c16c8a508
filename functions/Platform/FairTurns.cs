namespace Portal.Platform;

/// <summary>
/// Costly work that anyone may ask for: so many at a time, and those who wait are served caller by caller, one each in turn. Who asks a
/// hundred times waits behind himself, and not others behind him.
/// </summary>
/// <param name="places">How many may be busy at once.</param>
/// <param name="each">How many of those one caller may have, so that a caller who takes his time leaves places to others.</param>
public sealed class FairTurns(int places, int each)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _busy = [];

    // Of every caller with somebody waiting, in the order of their turns.
    private readonly LinkedList<Line> _lines = [];
    private int _taken;

    /// <returns>The place, which is free again when that is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(string caller, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var waiter = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            LineOf(caller).Waiting.AddLast(waiter);
            Serve();
        }

        await using var leaving = cancellation.Register(() => Leave(caller, waiter, cancellation));
        return await waiter.Task;
    }

    private Line LineOf(string caller) =>
        _lines.FirstOrDefault(line => line.Caller == caller) ?? _lines.AddLast(new Line(caller, [])).Value;

    private void Serve()
    {
        while (_taken < places && _lines.FirstOrDefault(line => _busy.GetValueOrDefault(line.Caller) < each) is { } next)
        {
            var waiter = next.Waiting.First!.Value;
            next.Waiting.RemoveFirst();
            _lines.Remove(next);
            if (next.Waiting.Count > 0) _lines.AddLast(next);
            _taken++;
            _busy[next.Caller] = _busy.GetValueOrDefault(next.Caller) + 1;
            waiter.SetResult(new Place(() => Free(next.Caller)));
        }
    }

    private void Free(string caller)
    {
        lock (_lock)
        {
            _taken--;
            if (--_busy[caller] == 0) _busy.Remove(caller);
            Serve();
        }
    }

    // Who was given a place in the meantime has it, and gives it back by himself.
    private void Leave(string caller, TaskCompletionSource<IDisposable> waiter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_lines.FirstOrDefault(line => line.Caller == caller) is not { } line || !line.Waiting.Remove(waiter)) return;
            if (line.Waiting.Count == 0) _lines.Remove(line);
        }

        waiter.TrySetCanceled(cancellation);
    }

    private sealed record Line(string Caller, LinkedList<TaskCompletionSource<IDisposable>> Waiting);

    private sealed class Place(Action free) : IDisposable
    {
        private Action? _free = free;

        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Invoke();
    }
}
