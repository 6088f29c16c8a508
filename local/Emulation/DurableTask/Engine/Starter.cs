using Azure;
using Azure.Data.Tables;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>A wish to start; the start id is the same for each delivery of it.</summary>
internal sealed record StartRequest(string InstanceId, string Name, string? Input, string StartId)
{
    public DateTimeOffset? StartAt { get; init; }

    public string? Tags { get; init; }

    public ParentLink? Parent { get; init; }
}

/// <summary>Makes instances, and makes those that have ended anew.</summary>
internal sealed class Starter(Hub hub)
{
    /// <summary>False if the instance has not ended yet.</summary>
    public async Task<bool> TryStartAsync(StartRequest request, CancellationToken cancellation)
    {
        using (await hub.Locks.EnterAsync(request.InstanceId, cancellation))
        {
            InstanceState state = await hub.Table.LoadAsync(request.InstanceId, cancellation);
            if (state.Meta?.StartId != request.StartId)
            {
                if (state.Meta is { IsTerminal: false }) return false;
                await CreateAsync(request, state, cancellation);
            }
        }

        hub.Work.Signal(request.InstanceId);
        return true;
    }

    private async Task CreateAsync(StartRequest request, InstanceState old, CancellationToken cancellation)
    {
        // First, so that there is no moment at which a restart would overlook the instance.
        await hub.Table.MarkRunningAsync(request.InstanceId, cancellation);
        InstanceMeta meta = NewMeta(request, old.Meta);
        string first = Keys.History(meta.Generation, 0);
        var started = new DurableEvent(EventKind.ExecutionStarted, meta.CreatedAt) { Name = request.Name, Payload = request.Input };
        IEnumerable<TableTransactionAction> changes =
        [
            .. Leftovers(old).Where(key => key != first).Select(key => Transactions.Delete(request.InstanceId, key)),
            Transactions.Write(EventRow.Write(request.InstanceId, first, started)),
            Transactions.Commit(meta),
        ];
        await SubmitAsync(request, changes, cancellation);
        hub.Changes.Notify(request.InstanceId);
    }

    // A conflict may be with the first try of the same request, whose response was lost.
    private async Task SubmitAsync(StartRequest request, IEnumerable<TableTransactionAction> changes, CancellationToken cancellation)
    {
        try
        {
            await hub.Table.SubmitAsync(changes, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            if ((await hub.Table.MetaAsync(request.InstanceId, cancellation))?.StartId != request.StartId) throw;
        }
    }

    // What was sent to the instance as it was is not for the one that begins.
    private static IEnumerable<string> Leftovers(InstanceState old) =>
        old.Meta is null ? old.RowKeys : old.Obsolete.Concat(old.Inbox.Select(row => row.Key));

    private InstanceMeta NewMeta(StartRequest request, InstanceMeta? old) => new(request.InstanceId, request.Name, request.StartId)
    {
        Generation = old is null ? 0 : old.Generation + 1,
        Committed = 1,
        PreviousCommitted = old?.Committed ?? 0,
        CreatedAt = hub.Now,
        UpdatedAt = hub.Now,
        StartAt = request.StartAt,
        Tags = request.Tags,
        Parent = request.Parent,
        ETag = old?.ETag ?? default,
    };
}
