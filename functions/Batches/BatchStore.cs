using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>
/// Batches and their rows: one partition each. Besides, one partition lists all batches, and one those with which something is being done.
/// </summary>
public sealed class BatchStore(StorageNames names, TimeProvider clock)
{
    public const string Batches = "Batches";

    /// <summary>The bytes of what is not yet a document's.</summary>
    public const string Files = "batches";

    private const string All = "all";
    private const string Busy = "busy";

    /// <summary>Of a transaction.</summary>
    public const int MostAtOnce = 100;

    // How old it may be what is said of when somebody worked on it.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly TableClient _table = names.Table(Batches);

    public async Task<Batch> CreateAsync(string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var batch = new Batch { PartitionKey = Ids.New(), RowKey = Batch.Key, By = by, CreatedAt = now, ChangedAt = now };
        // The place first: one that leads nowhere is skipped.
        await _table.UpsertEntityAsync(
            new BatchPlace { PartitionKey = All, RowKey = PlaceOf(batch), BatchId = batch.Id, At = now }, TableUpdateMode.Replace, cancellation);
        await _table.AddEntityAsync(batch, cancellation);
        return batch;
    }

    public Task<Batch?> FindAsync(string id, CancellationToken cancellation) =>
        Ids.IsId(id) ? _table.FindAsync<Batch>(id, Batch.Key, cancellation) : Task.FromResult<Batch?>(null);

    /// <summary>Newest first.</summary>
    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<BatchPlace>> PageAsync(string? after, int limit, CancellationToken cancellation) =>
        _table.RowsAsync<BatchPlace>(All, "", cancellation, after, limit).ToListAsync(limit);

    public Task<List<BatchRow>> RowsAsync(string batchId, CancellationToken cancellation) =>
        _table.RowsAsync<BatchRow>(batchId, BatchRow.Prefix, cancellation).ToListAsync();

    public Task<BatchRow?> FindRowAsync(string batchId, string rowId, CancellationToken cancellation) =>
        Ids.IsId(batchId) && IsRowId(rowId)
            ? _table.FindAsync<BatchRow>(batchId, BatchRow.Prefix + rowId, cancellation)
            : Task.FromResult<BatchRow?>(null);

    /// <summary>New rows, which sort in their order and after those that came before.</summary>
    public IReadOnlyList<BatchRow> NewRows(string batchId, int count)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return [.. Enumerable.Range(0, count).Select(number => new BatchRow { PartitionKey = batchId, RowKey = KeyOf(number) })];

        string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{BatchRow.Prefix}{now:D14}-{number:D4}-{Ids.New()[..4]}");
    }

    /// <summary>Adds rows, or writes them as they were read.</summary>
    /// <exception cref="RequestFailedException">A conflict: one of them was changed meanwhile.</exception>
    public async Task WriteAsync(IReadOnlyList<BatchRow> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(MostAtOnce)) await _table.SubmitTransactionAsync(some.Select(ConditionalWrites.Write), cancellation);
    }

    /// <summary>Writes rows and takes others away, all or nothing.</summary>
    /// <exception cref="RequestFailedException">A conflict: one of them was changed meanwhile.</exception>
    public Task WriteAsync(IEnumerable<BatchRow> rows, IEnumerable<BatchRow> gone, CancellationToken cancellation) =>
        _table.SubmitTransactionAsync(
            [
                .. rows.Select(ConditionalWrites.Write),
                .. gone.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)),
            ],
            cancellation);

    /// <summary>Lets <paramref name="change"/> alter a row, again as long as somebody else was first.</summary>
    /// <param name="change">False when there is nothing to do.</param>
    /// <returns>The row as it is afterwards; null when there is none.</returns>
    public async Task<BatchRow?> ChangeRowAsync(
        string batchId, string rowId, Func<BatchRow, Task<bool>> change, CancellationToken cancellation)
    {
        BatchRow? row = null;
        await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            row = await FindRowAsync(batchId, rowId, cancellation);
            if (row is null || !await change(row)) return false;
            await _table.WriteAsync(row, cancellation);
            return true;
        });
        return row;
    }

    /// <summary>Something is about to be done with the batch: until <see cref="TryRestAsync"/> the sweep sees to it that it is.</summary>
    public Task BeginAsync(string batchId, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            new BatchPlace { PartitionKey = Busy, RowKey = batchId, BatchId = batchId, At = clock.GetUtcNow() }, TableUpdateMode.Replace, cancellation);

    public Task<BatchPlace?> BusyAsync(string batchId, CancellationToken cancellation) =>
        _table.FindAsync<BatchPlace>(Busy, batchId, cancellation);

    public AsyncPageable<BatchPlace> BusyAsync(CancellationToken cancellation) => _table.RowsAsync<BatchPlace>(Busy, "", cancellation);

    /// <summary>Nothing is to be done any more, unless something began since it was seen.</summary>
    public Task TryRestAsync(BatchPlace seen, CancellationToken cancellation) => _table.TryDeleteAsync(seen, cancellation);

    /// <summary>Counts the rows anew, and notes that the batch was worked on.</summary>
    public async Task NoteAsync(string batchId, IReadOnlyCollection<BatchRow> rows, CancellationToken cancellation)
    {
        await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            if (await FindAsync(batchId, cancellation) is not { } batch) return false;
            (batch.Rows, batch.Placed, batch.ChangedAt) = (rows.Count, rows.Count(row => row.State == RowState.Placed), clock.GetUtcNow());
            await _table.WriteAsync(batch, cancellation);
            return true;
        });
    }

    /// <summary>Notes that somebody works on the batch, once a day.</summary>
    public async Task TouchAsync(string batchId, CancellationToken cancellation)
    {
        await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            if (await FindAsync(batchId, cancellation) is not { } batch || clock.GetUtcNow() - batch.ChangedAt < Fresh) return false;
            batch.ChangedAt = clock.GetUtcNow();
            await _table.WriteAsync(batch, cancellation);
            return true;
        });
    }

    /// <summary>Takes a batch away with all that waits in it. What was placed is the dossiers'.</summary>
    public async Task RemoveAsync(Batch batch, CancellationToken cancellation)
    {
        await foreach (var blob in names.Container(Files).GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{batch.Id}/", cancellation))
            await names.Container(Files).DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
        foreach (var some in (await RowsAsync(batch.Id, cancellation)).Chunk(MostAtOnce))
            await _table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
        // The place before the batch: as long as there is one, whoever comes again finds it.
        await _table.DeleteEntityAsync(All, PlaceOf(batch), cancellationToken: cancellation);
        await _table.DeleteEntityAsync(batch, ETag.All, cancellation);
    }

    /// <summary>The bytes of a file that no row has any more.</summary>
    public Task RemoveFileAsync(DocumentFile file, CancellationToken cancellation) =>
        names.Container(file.Container).DeleteBlobIfExistsAsync(file.Blob, cancellationToken: cancellation);

    private static string PlaceOf(Batch batch) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - batch.CreatedAt.UtcTicks:D19}|{batch.Id}");

    private static bool IsRowId(string id) =>
        id.Length is > 0 and <= 40 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
