using Azure.Data.Tables;
using Portal.Audit;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Counts wrong passwords and codes per user name, those under way among them, and closes a name for a while after five. Kept by the digest
/// of the name that was typed, so that names without an account are counted, closed and answered just like those with one.
/// </summary>
public sealed class NameAttempts(StorageNames names, AuditTrail trail, TimeProvider clock)
{
    private const string Key = "name";

    private readonly TableClient _attempts = names.Table(CountedWindows.Attempts);

    /// <summary>Counts a guess that is about to be compared.</summary>
    /// <returns>What was counted. Null when it may not be compared: the name is closed, or as many guesses as it may have are under way.</returns>
    public async Task<AttemptsRow?> TakeAsync(string nameDigest, CancellationToken cancellation)
    {
        AttemptsRow? row = null;
        return await ConditionalWrites.UntilWrittenAsync(Take) ? row : null;

        async Task<bool> Take()
        {
            row = await FindAsync(nameDigest, cancellation) ?? new AttemptsRow { PartitionKey = nameDigest, RowKey = Key };
            if (IsLocked(row)) return false;
            var now = clock.GetUtcNow();
            if (row.LastAt + AccountOptions.LockedFor < now) row.Failures = 0;
            if (row.Failures >= AccountOptions.FailuresPerName) return false;
            (row.Failures, row.LastAt) = (row.Failures + 1, now);
            await _attempts.WriteAsync(row, cancellation);
            return true;
        }
    }

    /// <summary>The guess was wrong: that is on record, and too many close the name.</summary>
    /// <returns>Whether the name is closed now.</returns>
    public async Task<bool> FailAsync(string nameDigest, AuditEntry entry, CancellationToken cancellation)
    {
        var isLocked = false;
        await trail.CommitAsync(_attempts, nameDigest, entry, Change, cancellation);
        return isLocked;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            // Forgotten meanwhile, when somebody signed in.
            var row = await FindAsync(nameDigest, cancellation) ?? new AttemptsRow { PartitionKey = nameDigest, RowKey = Key, Failures = 1, LastAt = clock.GetUtcNow() };
            if (isLocked = IsLocked(row)) return null;
            isLocked = CloseIfFull(row);
            return [ConditionalWrites.Write(row)];
        }
    }

    /// <summary>The guess was right, or there was none.</summary>
    public Task GiveBackAsync(AttemptsRow taken, CancellationToken cancellation)
    {
        var row = taken;
        return ConditionalWrites.UntilWrittenAsync(async () =>
        {
            var current = row ?? await FindAsync(taken.PartitionKey, cancellation);
            row = null;
            if (current is not { Failures: > 0 }) return false;
            current.Failures--;
            await _attempts.WriteAsync(current, cancellation);
            return true;
        });
    }

    /// <summary>After a full sign-in, or a new password: what was typed wrongly before is of no account.</summary>
    public Task ForgetAsync(string nameDigest, CancellationToken cancellation) => _attempts.DeleteEntityAsync(nameDigest, Key, cancellationToken: cancellation);

    private Task<AttemptsRow?> FindAsync(string nameDigest, CancellationToken cancellation) => _attempts.FindAsync<AttemptsRow>(nameDigest, Key, cancellation);

    private bool IsLocked(AttemptsRow? row) => row?.LockedUntil > clock.GetUtcNow();

    private bool CloseIfFull(AttemptsRow row)
    {
        if (row.Failures < AccountOptions.FailuresPerName) return false;
        (row.Failures, row.LockedUntil) = (0, clock.GetUtcNow() + AccountOptions.LockedFor);
        return true;
    }

    /// <summary>The guesses at a name.</summary>
    public sealed class AttemptsRow : Row
    {
        /// <summary>Wrong, or not compared yet.</summary>
        public int Failures { get; set; }

        public DateTimeOffset LastAt { get; set; }

        public DateTimeOffset? LockedUntil { get; set; }
    }
}
