using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>
/// The office's clients, and how each stands. Whoever changes what a row is drawn from has it drawn anew afterwards; a page is a range, however many
/// clients there are.
/// </summary>
public sealed class ClientList(
    StorageNames names, DossierStore dossiers, DocumentStore documents, QuestionStore questions, SchemeReturns scheme, ILogger<ClientList> logger)
{
    public const string Clients = "Clients";

    // Each lost to another drawing; one that never wins is for the retry of who asked, and the sweep.
    private const int MostAttempts = 20;

    private readonly TableClient _clients = names.Table(Clients);

    /// <summary>Draws the client's row from what is true now, and its returns under the extension scheme.</summary>
    public async Task RefreshAsync(string dossierId, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // Read before what it is drawn from, and written even when nothing differs: another drawing in between shows by its ETag.
            var before = await FindAsync(dossierId, cancellation);
            if (await DrawAsync(dossierId, cancellation) is not var (dossier, now)) return;
            if (!await TryWriteAsync(before, now, cancellation)) continue;
            await scheme.RefreshAsync(dossier, cancellation);
            return;
        }

        throw new InvalidOperationException($"The row of client {dossierId} could not be written for others who wrote it.");
    }

    /// <summary>As above, after a write that was done whatever becomes of this: what it leaves undrawn the sweep draws.</summary>
    public async Task TryRefreshAsync(string dossierId, CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(dossierId, cancellation);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            logger.LogWarning(away, "Client {Dossier} could not be drawn now; the sweep will", dossierId);
        }
    }

    public Task<ClientRow?> FindAsync(string dossierId, CancellationToken cancellation) =>
        _clients.FindAsync<ClientRow>(ClientRow.Office, ClientRow.KeyOf(dossierId), cancellation);

    /// <param name="owner">Null for all clients.</param>
    /// <param name="until">A place in the list that they lie before; null for all of it.</param>
    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<ClientRow>> PageAsync(ClientOrder order, string? owner, string? until, string? after, int limit, CancellationToken cancellation) =>
        _clients.RowsAsync<ClientRow>(ClientRow.Office, ClientRow.PrefixOf(order, owner), cancellation, after, limit, until).ToListAsync(limit);

    public Task<List<ClientSign>> SignsAsync(string dossierId, CancellationToken cancellation) =>
        _clients.RowsAsync<ClientSign>(ClientRow.Office, ClientSign.PrefixOf(dossierId), cancellation).ToListAsync();

    public Task PutAsync(ClientSign sign, CancellationToken cancellation) => _clients.UpsertEntityAsync(sign, TableUpdateMode.Replace, cancellation);

    /// <summary>Mail reaches the person, or the person is not the client's any more. One of whom it was not told is fine.</summary>
    public Task RemoveUnreachableAsync(string dossierId, string personId, CancellationToken cancellation) =>
        _clients.DeleteEntityAsync(ClientRow.Office, ClientSign.KeyOfUnreachable(dossierId, personId), ETag.All, cancellation);

    private async Task<(Dossier Dossier, ClientRow Now)?> DrawAsync(string dossierId, CancellationToken cancellation)
    {
        var (open, conversations) = (documents.OpenAsync(dossierId, cancellation), questions.OpenAsync(dossierId, cancellation));
        var dossier = await dossiers.FindAsync(dossierId, cancellation);
        await Task.WhenAll(open, conversations);
        return dossier is null ? null : (dossier, ClientRow.Of(dossier, await open, await conversations));
    }

    private async Task<bool> TryWriteAsync(ClientRow? before, ClientRow now, CancellationToken cancellation)
    {
        var (old, keys) = (before?.ListKeys ?? [], now.ListKeys.ToList());
        List<TableTransactionAction> writes =
        [
            before is null ? new(TableTransactionActionType.Add, now) : new(TableTransactionActionType.UpdateReplace, now, before.ETag),
            .. old.Except(keys).Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(ClientRow.Office, key), ETag.All)),
            .. keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, now.CopyUnder(key))),
        ];
        try
        {
            await _clients.SubmitTransactionAsync(writes, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }
}
