using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.Extensions.Logging;

namespace Portal.Local.Host.Durable;

/// <summary>
/// Durable timers by the host's clock. The store would hide a timer's message until the machine's clock says so; here it is held back,
/// and sent when the host's clock, which may jump, has come to it.
/// </summary>
internal sealed class ClockedTimers(IOrchestrationServiceClient client, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    // A clock that jumps tells nobody; so it is looked at, this often.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly PriorityQueue<TaskMessage, DateTime> _held = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <returns>Those that are due; the others are held.</returns>
    public IList<TaskMessage> Hold(IList<TaskMessage> timers)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<TaskMessage> due = [];
        lock (_turn)
        {
            foreach (var timer in timers)
            {
                if (FireAt(timer) > now) _held.Enqueue(timer, FireAt(timer));
                else due.Add(Due(timer));
            }
        }

        return due;
    }

    /// <summary>Forgets what an instance's earlier run waited for.</summary>
    public void Forget(string instanceId, string? exceptExecution)
    {
        lock (_turn)
        {
            var kept = _held.UnorderedItems.Where(item => item.Element.OrchestrationInstance is var instance
                && (instance.InstanceId != instanceId || instance.ExecutionId == exceptExecution)).ToList();
            if (kept.Count == _held.Count) return;
            _held.Clear();
            _held.EnqueueRange(kept);
        }
    }

    /// <summary>Begins to look at the clock, once the timers that stand in the histories of what runs are taken up. Waits for neither.</summary>
    public void Start() => _running = Task.Run(RunAsync, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        await _running;
    }

    private async Task RunAsync()
    {
        using var look = new PeriodicTimer(Look);
        try
        {
            while (!await TryTakeUpAsync()) await Task.Delay(Pause, TimeProvider.System, _stop.Token);
            while (await look.WaitForNextTickAsync(_stop.Token))
                while (Next() is { } timer) await SendAsync(timer);
        }
        catch (OperationCanceledException)
        {
            // The host stops; what is held stands in the histories.
        }
    }

    private async Task<bool> TryTakeUpAsync()
    {
        try
        {
            var open = await OpenTimers.ReadAsync(client, _stop.Token);
            lock (_turn) _held.EnqueueRange(open.Select(timer => (timer, FireAt(timer))));
            return true;
        }
#pragma warning disable CA1031 // Storage may be away for a moment, and fails as it likes.
        catch (Exception exception) when (!_stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "The timers of what runs could not be read yet");
            return false;
        }
    }

    private async Task SendAsync(TaskMessage timer)
    {
        try
        {
            await client.SendTaskOrchestrationMessageAsync(Due(timer));
        }
#pragma warning disable CA1031 // Storage may be away for a moment, and fails as it likes; the timer stays due.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "A timer of {Instance} could not be sent yet", timer.OrchestrationInstance.InstanceId);
            lock (_turn) _held.Enqueue(timer, FireAt(timer));
            await Task.Delay(Pause, TimeProvider.System, _stop.Token);
        }
    }

    private TaskMessage? Next()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (_turn) return _held.TryPeek(out _, out var at) && at <= now ? _held.Dequeue() : null;
    }

    private static DateTime FireAt(TaskMessage timer) => ((TimerFiredEvent)timer.Event).FireAt;

    // By the machine's clock, by which the store would hide it otherwise.
    private static TaskMessage Due(TaskMessage timer) => new()
    {
        OrchestrationInstance = timer.OrchestrationInstance,
        SequenceNumber = timer.SequenceNumber,
        Event = new TimerFiredEvent(-1)
        {
            TimerId = ((TimerFiredEvent)timer.Event).TimerId,
            FireAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        },
    };
}
