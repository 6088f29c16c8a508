using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Timers;

/// <summary>One timer: runs it when due and never twice at once.</summary>
internal sealed class TimerRunner(
    FunctionEntry function, TimerSchedule schedule, TimeProvider clock, InvocationPipeline pipeline, IServiceScopeFactory scopes, ILogger logger)
    : IDisposable
{
    // The clock may be virtual and jump, which no timer of it would tell; so it is looked at, this often.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1);
    private DateTimeOffset? last;

    public string Name => function.Name;

    private bool RunOnStartup => ((TimerTriggerAttribute)function.Trigger).RunOnStartup;

    /// <summary>The next time it is due.</summary>
    public DateTimeOffset? Next => schedule.After(clock.GetUtcNow());

    /// <param name="due">The first time, as it was when the app came up: by the time that this gets its turn the clock may have gone past it.</param>
    public async Task KeepAsync(DateTimeOffset? due, CancellationToken stop, CancellationToken abandon)
    {
        if (RunOnStartup) await RunAndLogAsync(false, abandon);
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
        await one.WaitAsync(cancellation);
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await pipeline.RunAsync(new WorkerInvocation(function, Info(pastDue), scope.ServiceProvider, cancellation));
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

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
            logger.LogError(exception, "The timer {Function} failed.", Name);
        }
    }

    private TimerInfo Info(bool pastDue)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var status = new ScheduleStatus
        {
            Last = last?.UtcDateTime ?? default,
            LastUpdated = last?.UtcDateTime ?? default,
            Next = schedule.After(now)?.UtcDateTime ?? default,
        };
        last = now;
        return new TimerInfo { IsPastDue = pastDue, ScheduleStatus = status };
    }
}
