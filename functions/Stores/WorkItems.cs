using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>The office's work items: one partition, the open ones apart from the done.</summary>
public sealed class WorkItems(StorageNames names, TimeProvider clock)
{
    public const string Items = "WorkItems";

    private readonly TableClient _items = names.Table(Items);

    /// <summary>Adds an item unless it is there, open or done: it may be asked for twice.</summary>
    public async Task AddAsync(WorkItem item, CancellationToken cancellation)
    {
        if (await FindAsync(item.Id, cancellation) is not null) return;
        try
        {
            await _items.AddEntityAsync(item, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // Another run of the same step was first.
        }
    }

    /// <summary>Ends an item that there is no more reason for. One that is not there is fine.</summary>
    public async Task CallOffAsync(string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { IsDone: false } open) await CompleteAsync(open, clock.GetUtcNow(), cancellation);
    }

    /// <summary>Gives an open item another day. One that is done or not there is fine.</summary>
    public async Task MoveAsync(string id, string? due, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { IsDone: false } open) return;
        open.Due = due;
        try
        {
            await _items.UpdateEntityAsync(open, open.ETag, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Somebody completed it at the same moment.
        }
    }

    public async Task<WorkItem?> FindAsync(string id, CancellationToken cancellation) =>
        await _items.FindAsync<WorkItem>(WorkItem.Office, WorkItem.Open + id, cancellation)
        ?? await _items.FindAsync<WorkItem>(WorkItem.Office, WorkItem.Known + id, cancellation);

    /// <summary>The open ones, what is due first on top; or the done ones, what was done last on top.</summary>
    public Task<List<WorkItem>> ListAsync(bool done, string? after, int limit, CancellationToken cancellation) =>
        _items.RowsAsync<WorkItem>(WorkItem.Office, done ? WorkItem.Done : WorkItem.Open, cancellation, after, limit).ToListAsync(limit);

    /// <summary>Moves an open item to the done ones, in one transaction.</summary>
    public async Task<WorkItem> CompleteAsync(WorkItem open, DateTimeOffset at, CancellationToken cancellation)
    {
        var (listed, known) = open.Completed(at);
        try
        {
            await _items.SubmitTransactionAsync([new(TableTransactionActionType.Delete, open, open.ETag), new(TableTransactionActionType.Add, listed), new(TableTransactionActionType.UpsertReplace, known)], cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Somebody else completed it at the same moment.
        }

        return await FindAsync(open.Id, cancellation) ?? known;
    }
}
