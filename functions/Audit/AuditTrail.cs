using Azure;
using Azure.Data.Tables;
using Portal.Platform.Storage;

namespace Portal.Audit;

/// <summary>
/// Writes a change and its event in one entity group transaction, so that neither can be without the other.
/// The head row is written with its ETag: of two changes at the same moment one goes first and the other has to look again.
/// </summary>
public sealed class AuditTrail(TimeProvider clock)
{
    private const int Attempts = 20;

    /// <summary>The change to a partition, given its head. Null when, on a second look, there is nothing to change any more.</summary>
    public delegate Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head);

    /// <summary>Looks, changes and writes, again as long as somebody else was first. False when there was nothing to change.</summary>
    /// <exception cref="RequestFailedException">Storage failed, or the partition stayed too busy.</exception>
    public Task<bool> CommitAsync(TableClient table, string partition, AuditEntry entry, Change change, CancellationToken cancellation) =>
        CommitAsync(table, partition, () => entry, change, cancellation);

    /// <summary>As above, with an event that tells of what only the change finds out; asked for after each <paramref name="change"/>.</summary>
    public async Task<bool> CommitAsync(TableClient table, string partition, Func<AuditEntry> entry, Change change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await table.FindAsync<PartitionHead>(partition, PartitionHead.Key, cancellation) ?? NewHead(partition);
            if (await change(head) is not { } actions) return false;
            try
            {
                await table.SubmitTransactionAsync([.. actions, .. Chain(head, entry())], cancellation);
                return true;
            }
            catch (RequestFailedException conflict) when (conflict.IsConflict() && attempt < Attempts)
            {
                // Somebody else was first, or this very write had arrived after all: the next look tells.
            }
        }
    }

    private static PartitionHead NewHead(string partition) => new() { PartitionKey = partition, RowKey = PartitionHead.Key };

    private TableTransactionAction[] Chain(PartitionHead head, AuditEntry entry)
    {
        var row = Event(head, entry);
        var isNew = head.ETag == default;
        head.AuditSequence = row.Sequence;
        head.AuditHash = row.Hash;
        return
        [
            new(TableTransactionActionType.Add, row),
            .. row.CopyForSubject() is { } listed ? [new TableTransactionAction(TableTransactionActionType.Add, listed)] : Enumerable.Empty<TableTransactionAction>(),
            isNew ? new(TableTransactionActionType.Add, head) : new(TableTransactionActionType.UpdateReplace, head, head.ETag),
        ];
    }

    private AuditRow Event(PartitionHead head, AuditEntry entry)
    {
        var row = new AuditRow
        {
            PartitionKey = head.PartitionKey,
            RowKey = AuditRow.KeyOf(head.AuditSequence + 1),
            Sequence = head.AuditSequence + 1,
            Event = entry.Event,
            Subject = entry.Subject,
            Version = entry.Version,
            Detail = entry.Detail,
            ActorId = entry.By.Id,
            ActorName = entry.By.Name,
            Address = entry.By.Address,
            UserAgent = entry.By.UserAgent,
            At = clock.GetUtcNow(),
            PreviousHash = head.AuditHash,
        };
        row.Hash = row.ComputeHash();
        return row;
    }
}
