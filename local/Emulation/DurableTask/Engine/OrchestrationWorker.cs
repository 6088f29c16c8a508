using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Takes instances from the queue; one that fails comes back later.</summary>
internal sealed partial class OrchestrationWorker(Hub hub, InstanceProcessor processor, ILogger logger)
{
    private readonly ConcurrentDictionary<string, int> failures = new();

    public async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            string instanceId = await hub.Work.TakeAsync(stop);
            await TryAsync(instanceId, stop);
            hub.Work.Done(instanceId);
        }
    }

    private async Task TryAsync(string instanceId, CancellationToken stop)
    {
        try
        {
            await processor.ProcessAsync(instanceId, stop);
            failures.TryRemove(instanceId, out _);
        }
        catch (Exception failed) when (!stop.IsCancellationRequested)
        {
            int count = failures.AddOrUpdate(instanceId, 1, (_, before) => before + 1);
            Again(failed, instanceId, count);
            _ = SignalLaterAsync(instanceId, Patience.Delay(count - 1), stop);
        }
    }

    // The worker goes on with other instances meanwhile.
    private async Task SignalLaterAsync(string instanceId, TimeSpan delay, CancellationToken stop)
    {
        await Task.Delay(delay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        hub.Work.Signal(instanceId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Orchestration {InstanceId} could not be brought further ({Failures} in a row) and is tried again.")]
    private partial void Again(Exception failed, string instanceId, int failures);
}
