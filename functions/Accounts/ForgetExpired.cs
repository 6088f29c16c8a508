using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Each night: removes what is of no use any more and says where somebody was: sessions that ended by themselves, codes, answered passkeys and
/// counted failures. Events stay.
/// </summary>
public sealed class ForgetExpired(StorageNames names, TimeProvider clock)
{
    // Codes are counted by the day, and nothing of these is looked at for longer.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    [Function(nameof(ForgetExpired))]
    public async Task Run([TimerTrigger("0 20 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var (now, before) = (clock.GetUtcNow(), clock.GetUtcNow() - Kept);
        FormattableString sessions = $"RowKey gt {SessionRow.Prefix} and RowKey lt {SessionRow.AfterAll} and ExpiresAt lt {now}";
        await Forget(PersonStore.People, sessions, cancellation);
        await Forget(OldSessions.Sessions, $"ExpiresAt lt {now}", cancellation);
        await Forget(OneTimeCodes.Codes, $"SentAt lt {before}", cancellation);
        await Forget(OneTimeCodes.Codes, $"DayStartedAt lt {before}", cancellation);
        await Forget(OneTimeCodes.Codes, $"UsedAt lt {before}", cancellation);
        await Forget(CountedWindows.Attempts, $"StartedAt lt {before}", cancellation);
        await Forget(CountedWindows.Attempts, $"LastAt lt {before}", cancellation);
    }

    private async Task Forget(string table, FormattableString filter, CancellationToken cancellation)
    {
        var rows = names.Table(table);
        var expired = rows.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation);
        // With the ETag it was found with: what came to life again meanwhile stays.
        await foreach (var row in expired) await rows.TryDeleteAsync(row, cancellation);
    }
}
