using Azure;
using Azure.Data.Tables;
using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>The mails that wait: one partition, in the order of sending, with the row that keeps the pace.</summary>
public sealed class MailOutbox(StorageNames names)
{
    public const string Outbox = "Outbox";

    // Above every urgency and below the row of the pace.
    private const string AfterAll = ":";
    private const int MostLookedAt = 100;

    private readonly TableClient _outbox = names.Table(Outbox);

    /// <summary>Does nothing when the same order of the same moment waits already.</summary>
    public async Task AddAsync(MailOrder order, DateTimeOffset moment, CancellationToken cancellation)
    {
        try
        {
            await _outbox.AddEntityAsync(OutboxRow.For(order, moment), cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // As it is there, it may have been tried.
        }
    }

    public async Task<PaceRow> PaceAsync(CancellationToken cancellation) =>
        await _outbox.FindAsync<PaceRow>(OutboxRow.Waiting, PaceRow.Key, cancellation) ?? new PaceRow { PartitionKey = OutboxRow.Waiting, RowKey = PaceRow.Key };

    /// <summary>What may go now, the most urgent first.</summary>
    public Task<List<OutboxRow>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var due = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.Waiting} and RowKey lt {AfterAll} and NotBefore le {now}");
        return _outbox.QueryAsync<OutboxRow>(due, limit, cancellationToken: cancellation).ToListAsync(limit);
    }

    /// <summary>When the next of those that are tried again later is due; of the first hundred, which is soon enough.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        var waiting = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.Waiting} and RowKey lt {AfterAll}");
        var rows = await _outbox.QueryAsync<OutboxRow>(waiting, MostLookedAt, cancellationToken: cancellation).ToListAsync(MostLookedAt);
        return rows.Count == 0 ? null : rows.Min(row => row.NotBefore);
    }

    /// <summary>Says, before any of them is handed over, that these are, with how often each was tried: in one transaction with the pace.</summary>
    /// <returns>False when another round was first.</returns>
    public async Task<bool> TryBeginAsync(PaceRow pace, IReadOnlyList<OutboxRow> mails, CancellationToken cancellation)
    {
        var kept = pace.ETag == default ? new TableTransactionAction(TableTransactionActionType.Add, pace) : new TableTransactionAction(TableTransactionActionType.UpdateReplace, pace, pace.ETag);
        try
        {
            await _outbox.SubmitTransactionAsync([kept, .. mails.Select(mail => new TableTransactionAction(TableTransactionActionType.UpdateReplace, mail, mail.ETag))], cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    public Task DelayAsync(OutboxRow mail, DateTimeOffset until, CancellationToken cancellation)
    {
        mail.NotBefore = until;
        return _outbox.UpdateEntityAsync(mail, ETag.All, TableUpdateMode.Replace, cancellation);
    }

    public Task PauseAsync(DateTimeOffset until, CancellationToken cancellation) =>
        _outbox.UpsertEntityAsync(new TableEntity(OutboxRow.Waiting, PaceRow.Key) { [nameof(PaceRow.PausedUntil)] = until }, TableUpdateMode.Merge, cancellation);

    public Task RemoveAsync(OutboxRow mail, CancellationToken cancellation) => _outbox.DeleteEntityAsync(mail.PartitionKey, mail.RowKey, cancellationToken: cancellation);
}
