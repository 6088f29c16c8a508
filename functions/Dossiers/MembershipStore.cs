using Azure;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Dossiers;

/// <summary>Memberships, by dossier (in the dossier's partition) and by person.</summary>
public sealed class MembershipStore(DossierStore dossiers, StorageNames names)
{
    public const string Memberships = "Memberships";

    private readonly TableClient _byPerson = names.Table(Memberships);

    public async Task<Membership?> FindAsync(string dossierId, string personId, CancellationToken cancellation) =>
        Ids.IsId(dossierId) && Ids.IsId(personId)
            ? await dossiers.Table.FindAsync<Membership>(dossierId, Membership.KeyOf(personId), cancellation)
            : null;

    public Task<List<Membership>> OfDossierAsync(string dossierId, CancellationToken cancellation) =>
        dossiers.Table.RowsAsync<Membership>(dossierId, Membership.Prefix, cancellation).ToListAsync();

    public Task<List<MembershipOfPerson>> OfPersonAsync(string personId, CancellationToken cancellation) =>
        _byPerson.QueryAsync<MembershipOfPerson>(row => row.PartitionKey == personId, cancellationToken: cancellation).ToListAsync();

    /// <summary>A personal dossier takes one member only; the check and the write are one conditional transaction.</summary>
    public async Task<Failure?> SetAsync(Dossier dossier, Membership membership, AuditEntry entry, CancellationToken cancellation)
    {
        var written = await dossiers.CommitAsync(dossier.Id, entry, Change, cancellation);
        if (!written) return DossierFailures.PersonalDossierHasItsPerson;
        if (membership.PortalAccess) await _byPerson.UpsertEntityAsync(ByPerson(dossier, membership), TableUpdateMode.Replace, cancellation);
        else await _byPerson.DeleteEntityAsync(membership.PersonId, dossier.Id, cancellationToken: cancellation);
        return null;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            var others = dossier.Type == DossierType.Personal ? await OfDossierAsync(dossier.Id, cancellation) : [];
            return others.Any(other => other.PersonId != membership.PersonId) ? null : [new(TableTransactionActionType.UpsertReplace, membership)];
        }
    }

    public async Task RemoveAsync(string dossierId, string personId, AuditEntry entry, CancellationToken cancellation)
    {
        await dossiers.CommitAsync(
            dossierId,
            entry,
            async _ => await FindAsync(dossierId, personId, cancellation) is { } member ? [new(TableTransactionActionType.Delete, member, ETag.All)] : null,
            cancellation);
        await _byPerson.DeleteEntityAsync(personId, dossierId, cancellationToken: cancellation);
    }

    private static MembershipOfPerson ByPerson(Dossier dossier, Membership membership) => new()
    {
        PartitionKey = membership.PersonId, RowKey = dossier.Id, DossierName = dossier.Name, DossierType = dossier.Type, Role = membership.Role, MayHandle = membership.MayHandle,
    };
}
