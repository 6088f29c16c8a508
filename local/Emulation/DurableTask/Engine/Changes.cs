using System.Collections.Concurrent;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Tells those who wait that an instance has changed.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiters = new();

    /// <summary>Ask before you look, or the change that you wait for may fall in between.</summary>
    public Task NextAsync(string instanceId) =>
        waiters.GetOrAdd(instanceId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Notify(string instanceId)
    {
        if (waiters.TryRemove(instanceId, out TaskCompletionSource? waiter)) waiter.TrySetResult();
    }
}
