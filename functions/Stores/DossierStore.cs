using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Dossiers: one partition each, in which every write goes with its audit event.</summary>
public sealed class DossierStore(StorageNames names, AuditTrail trail)
{
    public const string Dossiers = "Dossiers";

    public TableClient Table { get; } = names.Table(Dossiers);

    public Task<Dossier?> FindAsync(string dossierId, CancellationToken cancellation) =>
        Ids.IsId(dossierId) ? Table.FindAsync<Dossier>(dossierId, Dossier.Key, cancellation) : Task.FromResult<Dossier?>(null);

    public Task<PartitionHead?> HeadAsync(string dossierId, CancellationToken cancellation) => Table.FindAsync<PartitionHead>(dossierId, PartitionHead.Key, cancellation);

    public Task AddAsync(Dossier dossier, AuditEntry entry, CancellationToken cancellation) =>
        CommitAsync(dossier.Id, entry, async _ => await FindAsync(dossier.Id, cancellation) is null ? [new(TableTransactionActionType.Add, dossier)] : null, cancellation);

    /// <summary>Lets <paramref name="change"/> alter the dossier and writes it under its ETag, again as long as somebody else was first.</summary>
    /// <param name="change">False when, as the dossier is now, there is nothing to do: then no event is written either.</param>
    /// <returns>The dossier as it is afterwards; null when there is none.</returns>
    public async Task<Dossier?> ChangeAsync(string dossierId, AuditEntry entry, Func<Dossier, bool> change, CancellationToken cancellation)
    {
        Dossier? dossier = null;
        await CommitAsync(dossierId, entry, Change, cancellation);
        return dossier;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            dossier = await FindAsync(dossierId, cancellation);
            return dossier is not null && change(dossier) ? [new(TableTransactionActionType.UpdateReplace, dossier, dossier.ETag)] : null;
        }
    }

    public Task<bool> CommitAsync(string dossierId, AuditEntry entry, AuditTrail.Change change, CancellationToken cancellation) =>
        trail.CommitAsync(Table, dossierId, entry, change, cancellation);

    public Task<bool> CommitAsync(string dossierId, Func<AuditEntry> entry, AuditTrail.Change change, CancellationToken cancellation) =>
        trail.CommitAsync(Table, dossierId, entry, change, cancellation);

    /// <summary>The audit events about a document of the dossier, oldest first: a range of its own, however many the dossier has.</summary>
    public Task<List<AuditRow>> HistoryAsync(string dossierId, string documentId, CancellationToken cancellation) =>
        Table.RowsAsync<AuditRow>(dossierId, AuditRow.PrefixAbout(documentId), cancellation).ToListAsync();
}
