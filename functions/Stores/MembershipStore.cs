using Azure;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Stores;

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

    /// <summary>Why a person cannot be a member; null when they can.</summary>
    public async Task<Failure?> RefusalAsync(Dossier dossier, string personId, CancellationToken cancellation)
    {
        var others = dossier.Type == DossierType.Personal ? await OfDossierAsync(dossier.Id, cancellation) : [];
        return others.Any(other => other.PersonId != personId) ? DossierFailures.PersonalDossierHasItsPerson : null;
    }

    /// <summary>A personal dossier takes one member only; the check and the write are one conditional transaction.</summary>
    /// <param name="also">What else of the dossier's partition is written with it, or why nothing is.</param>
    public async Task<Failure?> SetAsync(
        Dossier dossier, Membership membership, AuditEntry entry, CancellationToken cancellation, Func<Task<FurtherWrites>>? also = null)
    {
        Failure? refusal = null;
        await dossiers.CommitAsync(dossier.Id, entry, Change, cancellation);
        if (refusal is not null) return refusal;
        await ListAsync(dossier, membership, cancellation);
        return null;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            var further = await RefusalAsync(dossier, membership.PersonId, cancellation) is { } taken ? new FurtherWrites(taken) : await FurtherAsync(also);
            refusal = further.Refusal;
            return further.Actions is { } actions ? [new(TableTransactionActionType.UpsertReplace, membership), .. actions] : null;
        }
    }

    /// <summary>Lists a membership under its person again, should the process have died before it was.</summary>
    public Task ListAsync(Dossier dossier, Membership membership, CancellationToken cancellation) => membership.PortalAccess
        ? _byPerson.UpsertEntityAsync(ByPerson(dossier, membership), TableUpdateMode.Replace, cancellation)
        : _byPerson.DeleteEntityAsync(membership.PersonId, dossier.Id, cancellationToken: cancellation);

    /// <param name="also">As above.</param>
    public async Task<Failure?> RemoveAsync(
        string dossierId, string personId, AuditEntry entry, CancellationToken cancellation, Func<Task<FurtherWrites>>? also = null)
    {
        Failure? refusal = null;
        await dossiers.CommitAsync(dossierId, entry, Change, cancellation);
        if (refusal is null) await _byPerson.DeleteEntityAsync(personId, dossierId, cancellationToken: cancellation);
        return refusal;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            var member = await FindAsync(dossierId, personId, cancellation);
            if (member is null && also is null) return null;
            var further = await FurtherAsync(also);
            refusal = further.Refusal;
            if (further.Actions is not { } actions) return null;
            return member is null ? actions : [new(TableTransactionActionType.Delete, member, ETag.All), .. actions];
        }
    }

    private static Task<FurtherWrites> FurtherAsync(Func<Task<FurtherWrites>>? also) => also is null ? Task.FromResult(FurtherWrites.None) : also();

    private static MembershipOfPerson ByPerson(Dossier dossier, Membership membership) => new()
    {
        PartitionKey = membership.PersonId, RowKey = dossier.Id, DossierName = dossier.Name, DossierType = dossier.Type, Role = membership.Role, MayHandle = membership.MayHandle,
    };
}
