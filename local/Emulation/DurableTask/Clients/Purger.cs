using System.Diagnostics;
using Azure;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Engine;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Clients;

/// <summary>Removes instances that have ended.</summary>
internal sealed class Purger(Hub hub)
{
    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    public async Task<PurgeResult> PurgeAsync(string instanceId, bool recursive, CancellationToken cancellation)
    {
        int count = await PurgeOneAsync(instanceId, cancellation) ? 1 : 0;
        if (count > 0 && recursive) count += await PurgeSubsAsync(instanceId, cancellation);
        return new(count, true);
    }

    public async Task<PurgeResult> PurgeAsync(PurgeInstancesFilter filter, bool recursive, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        foreach (InstanceMeta meta in await AllAsync(Conditions(filter), cancellation))
        {
            if (Stopwatch.GetElapsedTime(start) > filter.Timeout) return new(count, false);
            count += (await PurgeAsync(meta.InstanceId, recursive, cancellation)).PurgedInstanceCount;
        }

        return new(count, true);
    }

    private static string Conditions(PurgeInstancesFilter filter) =>
        InstanceFilter.Of(filter.CreatedFrom, filter.CreatedTo, (filter.Statuses ?? Ended).Intersect(Ended).DefaultIfEmpty(OrchestrationRuntimeStatus.Canceled), null);

    private async Task<int> PurgeSubsAsync(string parent, CancellationToken cancellation)
    {
        int count = 0;
        foreach (InstanceMeta sub in await AllAsync(InstanceFilter.OfParent(parent), cancellation))
            count += (await PurgeAsync(sub.InstanceId, recursive: true, cancellation)).PurgedInstanceCount;
        return count;
    }

    // The meta row goes last: as long as it is there the rest can be found and purged again.
    private async Task<bool> PurgeOneAsync(string instanceId, CancellationToken cancellation)
    {
        using IDisposable held = await hub.Locks.EnterAsync(instanceId, cancellation);
        while (true)
        {
            InstanceState state = await hub.Table.LoadAsync(instanceId, cancellation);
            if (state.Meta is not { IsTerminal: true }) return false;
            if (await TryDeleteAsync(instanceId, state, cancellation)) break;
        }

        hub.Changes.Notify(instanceId);
        hub.Work.Signal(instanceId);
        return true;
    }

    // What has been sent on is removed by whoever sent it, without the lock: perhaps just now.
    private async Task<bool> TryDeleteAsync(string instanceId, InstanceState state, CancellationToken cancellation)
    {
        try
        {
            await hub.Table.DeleteAsync(instanceId, state.RowKeys.OrderBy(key => key == Keys.Meta), cancellation);
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private async Task<List<InstanceMeta>> AllAsync(string filter, CancellationToken cancellation)
    {
        List<InstanceMeta> all = [];
        string? token = null;
        do
        {
            (List<InstanceMeta> metas, token) = await hub.Table.MetasAsync(filter, token, 100, cancellation);
            all.AddRange(metas);
        }
        while (!string.IsNullOrEmpty(token));
        return all;
    }
}
