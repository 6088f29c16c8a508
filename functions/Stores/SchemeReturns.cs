using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>
/// The returns under the extension scheme: a partition for each tax year. Whoever changes what a return is drawn from has it drawn anew afterwards, as with
/// <see cref="ClientList"/>; its year's counts are written in the same transaction. A page is a range, and what the year comes to one row.
/// </summary>
public sealed class SchemeReturns(
    StorageNames names, DossierStore dossiers, DocumentStore documents, TimeProvider clock, ILogger<SchemeReturns> logger)
{
    public const string Scheme = "Scheme";

    // Each lost to another drawing, or to one of another return of the year, which shares its counts.
    private const int MostAttempts = 50;

    private readonly TableClient _table = names.Table(Scheme);

    public DateOnly Today => DutchDay.Parse(DutchDay.Of(clock.GetUtcNow()));

    /// <summary>Draws a dossier's returns of the years that are followed. Asks nothing for one that never took part.</summary>
    public Task RefreshAsync(Dossier dossier, CancellationToken cancellation) => RefreshAsync(dossier, SchemeYears.Followed(Today), cancellation);

    public async Task RefreshAsync(Dossier dossier, IReadOnlyList<int> years, CancellationToken cancellation)
    {
        if (dossier.SchemeJson is null) return;
        foreach (var kind in SchemePart.KindsOf(dossier.Type)) await DrawAsync(dossier.Id, DocumentKind.Find(kind)!, years, cancellation);
    }

    /// <summary>After a write on a document that was done whatever becomes of this: what it leaves undrawn the sweep draws.</summary>
    public async Task TryFollowAsync(Document document, CancellationToken cancellation)
    {
        if (!SchemePart.Knows(document.Kind)) return;
        try
        {
            if (await dossiers.FindAsync(document.PartitionKey, cancellation) is { } dossier) await RefreshAsync(dossier, cancellation);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException or InvalidOperationException)
        {
            logger.LogWarning(away, "The return of {Document} could not be drawn now; the sweep will", document.Id);
        }
    }

    public Task<SchemeReturn?> FindAsync(int year, string dossierId, string kind, CancellationToken cancellation) =>
        _table.FindAsync<SchemeReturn>(SchemeReturn.PartitionOf(year), SchemeReturn.KeyOf(dossierId, kind), cancellation);

    /// <summary>Of a year without returns: none of anything.</summary>
    public async Task<SchemeCounts> CountsAsync(int year, CancellationToken cancellation) =>
        await _table.FindAsync<SchemeCounts>(SchemeReturn.PartitionOf(year), SchemeCounts.Key, cancellation) ?? SchemeCounts.Of(year);

    /// <param name="owner">Null for all clients.</param>
    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<SchemeReturn>> PageAsync(int year, SchemeList list, string? owner, string? after, int limit, CancellationToken cancellation) =>
        _table.RowsAsync<SchemeReturn>(SchemeReturn.PartitionOf(year), SchemeReturn.PrefixOf(list, owner), cancellation, after, limit).ToListAsync(limit);

    private async Task DrawAsync(string dossierId, DocumentKind kind, IReadOnlyList<int> years, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // Read before what they are drawn from, and written even when nothing differs, as the rows of clients.
            var before = await Task.WhenAll(years.Select(year => FindAsync(year, dossierId, kind.Name, cancellation)));
            var placed = documents.OfKindAsync(dossierId, kind, cancellation);
            if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return;
            var own = await placed;
            var written = await Task.WhenAll(years.Zip(before, (year, old) =>
                TryWriteAsync(year, old, SchemeReturn.Of(dossier, year, kind.Name, own), cancellation)));
            if (written.All(done => done)) return;
        }

        throw new InvalidOperationException($"The returns of {dossierId} under the scheme could not be written for others who wrote them.");
    }

    private async Task<bool> TryWriteAsync(int year, SchemeReturn? before, SchemeReturn? now, CancellationToken cancellation)
    {
        if (before is null && now is null) return true;
        try
        {
            if (before is not null && now is not null && before.Equals(now))
                await _table.UpdateEntityAsync(now, before.ETag, TableUpdateMode.Replace, cancellation);
            else
                await _table.SubmitTransactionAsync(await WritesAsync(year, before, now, cancellation), cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private async Task<List<TableTransactionAction>> WritesAsync(int year, SchemeReturn? before, SchemeReturn? now, CancellationToken cancellation)
    {
        var counts = await CountsAsync(year, cancellation);
        counts.Follow(before, now);
        var isNew = counts.ETag == default;
        var (old, keys) = (before?.ListKeys.ToList() ?? [], now?.ListKeys.ToList() ?? []);
        return
        [
            new(isNew ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace, counts, isNew ? default : counts.ETag),
            Own(before, now),
            .. old.Except(keys).Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(before!.PartitionKey, key), ETag.All)),
            .. keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, now!.CopyUnder(key))),
        ];
    }

    private static TableTransactionAction Own(SchemeReturn? before, SchemeReturn? now) => (before, now) switch
    {
        (null, { } added) => new(TableTransactionActionType.Add, added),
        ({ } gone, null) => new(TableTransactionActionType.Delete, gone, gone.ETag),
        _ => new(TableTransactionActionType.UpdateReplace, now!, before!.ETag),
    };
}
