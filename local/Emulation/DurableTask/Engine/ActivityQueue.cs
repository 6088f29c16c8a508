using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Activities that this engine has taken on and not finished.</summary>
internal sealed class ActivityQueue
{
    private readonly Channel<(string InstanceId, string RowKey)> ready = Channel.CreateUnbounded<(string, string)>();
    private readonly ConcurrentDictionary<(string InstanceId, string RowKey), bool> inFlight = new();

    public IReadOnlySet<string> InFlight(string instanceId) =>
        inFlight.Keys.Where(key => key.InstanceId == instanceId).Select(key => key.RowKey).ToHashSet(StringComparer.Ordinal);

    public void Offer(string instanceId, string rowKey)
    {
        if (inFlight.TryAdd((instanceId, rowKey), true)) ready.Writer.TryWrite((instanceId, rowKey));
    }

    public ValueTask<(string InstanceId, string RowKey)> TakeAsync(CancellationToken cancellation) => ready.Reader.ReadAsync(cancellation);

    public void Done(string instanceId, string rowKey) => inFlight.TryRemove((instanceId, rowKey), out _);
}
