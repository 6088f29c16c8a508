using System.Globalization;

namespace Portal.Local.Clock;

/// <summary>
/// The machine's clock, moved. It only ever moves forward; the difference is kept in a file, so that what was written
/// 'in the future' does not lie ahead of the clock after a restart. Timers that fall due in a jump go off at once.
/// </summary>
public sealed class LocalClock : TimeProvider
{
    private readonly string? _file;
    private readonly Lock _turn = new();
    private readonly HashSet<LocalTimer> _timers = [];
    private TimeSpan _ahead;

    /// <param name="file">Where the difference is kept; nowhere when left out.</param>
    /// <param name="start">The difference to begin with when the file is not there yet.</param>
    public LocalClock(string? file = null, TimeSpan start = default)
    {
        _file = file;
        _ahead = file is not null && File.Exists(file) ? TimeSpan.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : start;
        Keep();
    }

    /// <summary>How far it is ahead of the machine's clock; negative when it is behind.</summary>
    public TimeSpan Ahead
    {
        get { lock (_turn) return _ahead; }
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        LocalTimer[] timers;
        lock (_turn)
        {
            _ahead += by;
            Keep();
            timers = [.. _timers];
        }
        foreach (var timer in timers) timer.Jumped();
    }

    /// <summary>Moves to a moment that has not come yet.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        var by = moment - GetUtcNow();
        if (by > TimeSpan.Zero) Advance(by);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LocalTimer(this, callback, state, dueTime, period);
        lock (_turn) _timers.Add(timer);
        return timer;
    }

    internal void Forget(LocalTimer timer)
    {
        lock (_turn) _timers.Remove(timer);
    }

    private void Keep()
    {
        if (_file is null) return;
        File.WriteAllText(_file + "~", _ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(_file + "~", _file, overwrite: true);
    }
}
