using Azure.Data.Tables;
using Portal.Audit;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Counts wrong passwords and codes per user name, and closes a name for a while after five. Kept by the digest of the name that was
/// typed, so that names without an account are counted, closed and answered just like those with one.
/// </summary>
public sealed class NameAttempts(StorageNames names, AuditTrail trail, TimeProvider clock)
{
    public const string Attempts = "Attempts";
    private const string Key = "name";

    private readonly TableClient _attempts = names.Table(Attempts);

    public async Task<bool> IsLockedAsync(string nameDigest, CancellationToken cancellation) => IsLocked(await FindAsync(nameDigest, cancellation));

    /// <summary>Counts a failure. Guesses at the same moment all count.</summary>
    /// <returns>Whether the name is closed now.</returns>
    public async Task<bool> CountAsync(string nameDigest, AuditEntry entry, CancellationToken cancellation)
    {
        var isLocked = false;
        await trail.CommitAsync(_attempts, nameDigest, entry, Change, cancellation);
        return isLocked;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            var row = await FindAsync(nameDigest, cancellation);
            if (isLocked = IsLocked(row)) return null;
            var counted = row ?? new AttemptsRow { PartitionKey = nameDigest, RowKey = Key };
            isLocked = Count(counted);
            return [row is null ? new(TableTransactionActionType.Add, counted) : new(TableTransactionActionType.UpdateReplace, counted, counted.ETag)];
        }
    }

    /// <summary>After a full sign-in, or a new password: what was typed wrongly before is of no account.</summary>
    public async Task ForgetAsync(string nameDigest, CancellationToken cancellation)
    {
        if (await FindAsync(nameDigest, cancellation) is not null) await _attempts.DeleteEntityAsync(nameDigest, Key, cancellationToken: cancellation);
    }

    private Task<AttemptsRow?> FindAsync(string nameDigest, CancellationToken cancellation) => _attempts.FindAsync<AttemptsRow>(nameDigest, Key, cancellation);

    private bool IsLocked(AttemptsRow? row) => row?.LockedUntil > clock.GetUtcNow();

    private bool Count(AttemptsRow row)
    {
        var now = clock.GetUtcNow();
        row.Failures = row.LastAt + AccountOptions.LockedFor < now ? 1 : row.Failures + 1;
        row.LastAt = now;
        if (row.Failures < AccountOptions.FailuresPerName) return false;
        row.Failures = 0;
        row.LockedUntil = now + AccountOptions.LockedFor;
        return true;
    }

    private sealed class AttemptsRow : Row
    {
        public int Failures { get; set; }

        public DateTimeOffset LastAt { get; set; }

        public DateTimeOffset? LockedUntil { get; set; }
    }
}
