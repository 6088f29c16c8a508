namespace Portal.Local.Clock;

/// <summary>A timer of the machine that comes closer when the clock jumps.</summary>
internal sealed class LocalTimer : ITimer
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);
    private readonly LocalClock _clock;
    private readonly ITimer _timer;
    private readonly Lock _turn = new();
    private DateTimeOffset _due;
    private TimeSpan _period;
    private bool _set;

    public LocalTimer(LocalClock clock, TimerCallback callback, object? state, TimeSpan due, TimeSpan period)
    {
        _clock = clock;
        _timer = TimeProvider.System.CreateTimer(_ => Elapsed(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Change(due, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_turn)
        {
            _set = dueTime != Timeout.InfiniteTimeSpan;
            _period = period;
            if (_set) _due = _clock.GetUtcNow() + dueTime;
            return Arm();
        }
    }

    public void Jumped()
    {
        lock (_turn)
        {
            if (_set) Arm();
        }
    }

    public void Dispose()
    {
        _clock.Forget(this);
        _timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        _clock.Forget(this);
        return _timer.DisposeAsync();
    }

    private void Elapsed(TimerCallback callback, object? state)
    {
        lock (_turn)
        {
            if (!_set) return;
            if (_due > _clock.GetUtcNow() + TimeSpan.FromMilliseconds(5) && Arm()) return;
            _set = _period > TimeSpan.Zero;
            if (_set)
            {
                _due = _clock.GetUtcNow() + _period;
                Arm();
            }
        }
        callback(state);
    }

    // The machine's timers cannot wait for longer than some weeks; then it waits in stretches.
    private bool Arm()
    {
        if (!_set) return _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var wait = _due - _clock.GetUtcNow();
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        return _timer.Change(wait < Longest ? wait : Longest, Timeout.InfiniteTimeSpan);
    }
}
