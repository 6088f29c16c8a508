using System.Text.Json;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.DualControl;

/// <summary>The changes that wait for a second member of staff, in the tables People and Dossiers, and the work item that each one is.</summary>
public sealed class WaitingChanges(StorageNames names, AuditTrail trail, WorkItems workItems, TimeProvider clock)
{
    private readonly TableClient _people = names.Table(PersonStore.People);
    private readonly TableClient _dossiers = names.Table(DossierStore.Dossiers);

    public Task<WaitingChange?> FindAsync(ChangeId id, CancellationToken cancellation) =>
        TableOf(id).FindAsync<WaitingChange>(id.Partition, WaitingChange.Prefix + id.Number, cancellation);

    /// <summary>Of a person's account, in no order.</summary>
    public Task<IReadOnlyList<WaitingChange>> OfPersonAsync(string personId, CancellationToken cancellation) => OfAsync(_people, personId, cancellation);

    /// <summary>Of a dossier's members, in no order.</summary>
    public Task<IReadOnlyList<WaitingChange>> OfDossierAsync(string dossierId, CancellationToken cancellation) => OfAsync(_dossiers, dossierId, cancellation);

    /// <summary>Notes what was asked for. Of each kind one at a time waits for a person: a colleague must know what is being confirmed.</summary>
    public async Task<Result<WaitingChange>> AskAsync(WaitingChange change, Caller by, CancellationToken cancellation)
    {
        (change.AskedById, change.AskedByName, change.AskedAt) = (by.Id, by.Name, clock.GetUtcNow());
        WaitingChange? other = null;
        var entry = new AuditEntry(DualControlEvents.Asked, change.PersonId, by, Detail: WhatOf(change.Kind));
        await trail.CommitAsync(TableOf(change.Id), change.PartitionKey, entry, Add, cancellation);
        // The item is made again by who asks again, should the process have died right here.
        await workItems.AddAsync(WorkItem.For(other ?? change), cancellation);
        return other is null ? change : DualControlFailures.AlreadyWaiting(other.Id);

        async Task<IReadOnlyList<TableTransactionAction>?> Add(PartitionHead head)
        {
            var waiting = await OfAsync(TableOf(change.Id), change.PartitionKey, cancellation);
            other = waiting.FirstOrDefault(row => row.PersonId == change.PersonId && row.Kind == change.Kind && row.RowKey != change.RowKey);
            var isWritten = waiting.Any(row => row.RowKey == change.RowKey);
            return other is not null || isWritten ? null : [new(TableTransactionActionType.Add, change)];
        }
    }

    /// <summary>As above, for what could also have been made at once.</summary>
    public async Task<Result<MadeOrWaiting>> WaitAsync(WaitingChange change, Caller by, CancellationToken cancellation)
    {
        var asked = await AskAsync(change, by, cancellation);
        return asked.Failure is { } refused ? refused : new MadeOrWaiting(asked.Value);
    }

    /// <summary>The end of a change, to be written with what it does.</summary>
    /// <param name="with">See <see cref="WaitingChange.EndedWith"/>.</param>
    public async Task<FurtherWrites> EndAsync(ChangeId id, ChangeState state, Caller by, string with, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } row) return new FurtherWrites(Failures.NotFound);
        if (row.EndedWith == with) return FurtherWrites.AlreadyThere;
        if (row.State != ChangeState.Waiting) return new FurtherWrites(DualControlFailures.Ended);
        row.End(state, by.Name, clock.GetUtcNow(), with);
        return new FurtherWrites([new(TableTransactionActionType.UpdateReplace, row, row.ETag)]);
    }

    public async Task<Failure?> DeclineAsync(WaitingChange change, Caller by, CancellationToken cancellation)
    {
        var with = Ids.New();
        Failure? refusal = null;
        var entry = new AuditEntry(DualControlEvents.Declined, change.PersonId, by, Detail: change.Asked(WhatOf(change.Kind)));
        await trail.CommitAsync(TableOf(change.Id), change.PartitionKey, entry, End, cancellation);
        if (refusal is null) await SettleAsync(change, cancellation);
        return refusal;

        async Task<IReadOnlyList<TableTransactionAction>?> End(PartitionHead head)
        {
            var end = await EndAsync(change.Id, ChangeState.Declined, by, with, cancellation);
            refusal = end.Refusal;
            return end.Actions;
        }
    }

    /// <summary>The work item of a change that has ended is done.</summary>
    public Task SettleAsync(WaitingChange change, CancellationToken cancellation) => workItems.CallOffAsync(WorkItem.IdOf(change), cancellation);

    private static string WhatOf(ChangeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private async Task<IReadOnlyList<WaitingChange>> OfAsync(TableClient table, string partition, CancellationToken cancellation)
    {
        var rows = await table.RowsAsync<WaitingChange>(partition, WaitingChange.Prefix, cancellation).ToListAsync();
        return [.. rows.Where(row => row.State == ChangeState.Waiting && !row.IsLapsed(clock.GetUtcNow()))];
    }

    private TableClient TableOf(ChangeId id) => id.IsOfDossier ? _dossiers : _people;
}
