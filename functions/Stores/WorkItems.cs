using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>
/// The office's work items, in one partition with their lists: each write of an item is a transaction with its copies in those.
/// </summary>
public sealed class WorkItems(StorageNames names, DossierStore dossiers, TimeProvider clock)
{
    public const string Items = "WorkItems";

    // Of a dossier, when it is handed on. None has as many to do at once.
    private const int MostHandedOn = 100;

    private readonly TableClient _items = names.Table(Items);

    /// <summary>
    /// Adds an item unless it is there, open or done: it may be asked for twice. It is for whose dossier it is at this moment.
    /// </summary>
    public async Task AddAsync(WorkItem item, CancellationToken cancellation)
    {
        if (await FindAsync(item.Id, cancellation) is not null) return;
        await GiveToOwnerAsync(item, cancellation);
        item.IsListed = true;
        try
        {
            await _items.SubmitTransactionAsync([new(TableTransactionActionType.Add, item), .. Copies(item)], cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // Another run of the same step was first.
        }
    }

    public async Task<WorkItem?> FindAsync(string id, CancellationToken cancellation) =>
        await _items.FindAsync<WorkItem>(WorkItem.Office, WorkItem.Open + id, cancellation)
        ?? await _items.FindAsync<WorkItem>(WorkItem.Office, WorkItem.Known + id, cancellation);

    /// <summary>Ends an item that there is no more reason for. One that is not there is fine.</summary>
    public Task CallOffAsync(string id, CancellationToken cancellation) => CompleteAsync(id, clock.GetUtcNow(), null, cancellation);

    /// <summary>Gives an open item another day. One that is done or not there is fine.</summary>
    public Task MoveAsync(string id, string? due, CancellationToken cancellation)
    {
        return ChangeAsync(id, Move, cancellation);

        bool Move(WorkItem item)
        {
            item.Due = due;
            return true;
        }
    }

    /// <summary>
    /// Lets <paramref name="change"/> alter an open item and writes it under its ETag, again as long as somebody else was first.
    /// </summary>
    /// <param name="change">False when, as the item is now, there is nothing to do.</param>
    /// <returns>The item as it is afterwards, unaltered when it is done; null when there is none.</returns>
    public Task<WorkItem?> ChangeAsync(string id, Func<WorkItem, bool> change, CancellationToken cancellation) => WriteAsync(
        id,
        (item, old) =>
        {
            if (!change(item)) return null;
            item.IsListed = true;
            var gone = old.Except(WorkLists.KeysOf(item));
            return (item, [new(TableTransactionActionType.UpdateReplace, item, item.ETag), .. Deletions(gone), .. Copies(item)]);
        },
        cancellation);

    /// <summary>Moves an open item to the done ones. One that is done already stays as it is.</summary>
    /// <param name="by">Null for the portal itself.</param>
    public Task<WorkItem?> CompleteAsync(string id, DateTimeOffset at, string? by, CancellationToken cancellation) => WriteAsync(
        id,
        (open, old) =>
        {
            var (listed, known) = open.Completed(at, by);
            return (known, [
                new(TableTransactionActionType.Delete, open, open.ETag),
                new(TableTransactionActionType.Add, listed),
                new(TableTransactionActionType.UpsertReplace, known),
                .. Deletions(old),
                .. Copies(listed),
            ]);
        },
        cancellation);

    /// <summary>What one colleague had to do for a dossier is another's from now on; what was given to a third stays theirs.</summary>
    /// <param name="from">Null for nobody.</param>
    /// <param name="to">The same.</param>
    public async Task HandOnAsync(string dossierId, string? from, StaffMember? to, string by, CancellationToken cancellation)
    {
        var open = _items.RowsAsync<WorkItem>(WorkItem.Office, WorkLists.OfDossier(dossierId), cancellation, pageSize: MostHandedOn);
        foreach (var item in (await open.ToListAsync(MostHandedOn)).Where(item => item.OwnerId == from))
            await ChangeAsync(item.Id, now => now.OwnerId == from && Assign(now, to, by), cancellation);
    }

    /// <returns>False when it is theirs already.</returns>
    public bool Assign(WorkItem item, StaffMember? to, string by)
    {
        if (item.OwnerId == to?.RowKey && item.OwnerName == to?.Name) return false;
        (item.OwnerId, item.OwnerName, item.AssignedBy, item.AssignedAt) = (to?.RowKey, to?.Name, by, clock.GetUtcNow());
        return true;
    }

    /// <summary>Gives what is from before there were lists its place in them, and the owner that it would have been added with.</summary>
    /// <param name="after">The last that was looked at; null to begin.</param>
    /// <returns>The last that was looked at; null when there are no more.</returns>
    public async Task<string?> ListOlderAsync(string? after, int limit, CancellationToken cancellation)
    {
        var rows = await _items.RowsAsync<WorkItem>(WorkItem.Office, WorkItem.Open, cancellation, after, limit).ToListAsync(limit);
        foreach (var row in rows.Where(row => !row.IsListed))
        {
            await GiveToOwnerAsync(row, cancellation);
            await ChangeAsync(row.Id, Take, cancellation);

            bool Take(WorkItem now)
            {
                if (now.IsListed) return false;
                (now.OwnerId, now.OwnerName) = (row.OwnerId, row.OwnerName);
                return true;
            }
        }

        return rows.Count == limit ? rows[^1].RowKey : null;
    }

    private async Task GiveToOwnerAsync(WorkItem item, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(item.DossierId, cancellation) is not { } dossier) return;
        (item.OwnerId, item.OwnerName) = (dossier.OwnerId, dossier.OwnerName);
    }

    /// <param name="write">Of the item and the keys of its copies; null when there is nothing to write.</param>
    private async Task<WorkItem?> WriteAsync(
        string id,
        Func<WorkItem, IReadOnlyList<string>, (WorkItem After, IReadOnlyList<TableTransactionAction> Writes)?> write,
        CancellationToken cancellation)
    {
        var (after, attempts, isDone) = ((WorkItem?)null, 0, false);
        await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            after = await FindAsync(id, cancellation);
            var old = after is { IsDone: false } ? await KeysAsync(after, ++attempts, cancellation) : null;
            if (old is null || write(after!, old) is not var (now, writes)) return isDone = true;
            await _items.SubmitTransactionAsync(writes, cancellation);
            after = now;
            return isDone = true;
        });
        return isDone ? after : throw new InvalidOperationException($"Work item {id} could not be written for others who wrote it.");
    }

    // A copy that is not there would fail the transaction, for ever: after a restore, or of what is not listed yet, that may be. So the
    // second time they are looked for.
    private async Task<IReadOnlyList<string>> KeysAsync(WorkItem item, int attempt, CancellationToken cancellation)
    {
        if (attempt == 1) return item.IsListed ? WorkLists.KeysOf(item) : [];
        var keys = WorkLists.KeysOf(item);
        var found = await Task.WhenAll(keys.Select(key => _items.FindAsync<WorkItem>(WorkItem.Office, key, cancellation)));
        return [.. found.OfType<WorkItem>().Select(copy => copy.RowKey)];
    }

    private static IEnumerable<TableTransactionAction> Copies(WorkItem item) =>
        WorkLists.KeysOf(item).Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, item.CopyUnder(key)));

    private static IEnumerable<TableTransactionAction> Deletions(IEnumerable<string> keys) =>
        keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(WorkItem.Office, key), ETag.All));
}
