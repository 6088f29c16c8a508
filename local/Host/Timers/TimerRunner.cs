using System.Text.Json;
using Microsoft.Extensions.Logging;
using Portal.Local.Host.Protocol;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Timers;

/// <summary>One timer: runs it when due and never twice at once.</summary>
internal sealed class TimerRunner(Function function, TimerSchedule schedule, TimeProvider clock, FunctionInvoker invoker, ILogger logger) : IDisposable
{
    // The clock may be virtual and jump, which no timer of it would tell; so it is looked at, this often.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset? _last;

    public string Name => function.Name;

    /// <summary>The next time it is due.</summary>
    public DateTimeOffset? Next => schedule.After(clock.GetUtcNow());

    /// <param name="due">The first time, as it was when the app came up: by the time that this gets its turn the clock may have gone past it.</param>
    public async Task KeepAsync(DateTimeOffset? due, CancellationToken stop, CancellationToken abandon)
    {
        if (function.RunOnStartup) await RunAndLogAsync(false, abandon);
        while (due is not null)
        {
            await Task.Delay(Look, TimeProvider.System, stop);
            DateTimeOffset now = clock.GetUtcNow();
            if (now < due) continue;
            // Of the moment it began at: while it runs the clock may jump past the one after.
            DateTimeOffset? next = schedule.After(now);
            await RunAndLogAsync(now - due > Late, abandon);
            due = next;
        }
    }

    public async Task RunAsync(bool pastDue, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await invoker.InvokeAsync(function, new TypedData { Json = Info(pastDue) }, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RunAndLogAsync(bool pastDue, CancellationToken abandon)
    {
        try
        {
            await RunAsync(pastDue, abandon);
        }
#pragma warning disable CA1031 // A timer that fails runs again at its next occurrence.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!abandon.IsCancellationRequested) logger.LogError(exception, "The timer {Function} failed.", Name);
        }
    }

    private string Info(bool pastDue)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var last = _last?.UtcDateTime ?? default;
        _last = now;
        return JsonSerializer.Serialize(new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = new { Last = last, LastUpdated = last, Next = schedule.After(now)?.UtcDateTime ?? default },
            IsPastDue = pastDue,
        });
    }
}
