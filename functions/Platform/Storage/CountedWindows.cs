using Azure.Data.Tables;

namespace Portal.Platform.Storage;

/// <summary>
/// Counts what somebody does in a stretch of time, and says when it was enough. In storage, by conditional writes, so that it holds for all
/// instances, after a restart, and for what is under way at the same moment.
/// </summary>
public sealed class CountedWindows(StorageNames names, TimeProvider clock)
{
    public const string Attempts = "Attempts";

    // For somebody from whom so much comes at once that it cannot even be counted.
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    private readonly TableClient _windows = names.Table(Attempts);

    /// <summary>Counts one more, unless there were enough.</summary>
    /// <param name="partition">Who, as a digest.</param>
    /// <param name="what">What is counted.</param>
    /// <returns>How long to wait when there were enough; null when it was counted.</returns>
    public async Task<TimeSpan?> TakeAsync(string partition, string what, int most, TimeSpan length, CancellationToken cancellation)
    {
        var wait = Crowded;
        var isTaken = await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            var now = clock.GetUtcNow();
            var row = await RowAsync(partition, what, cancellation);
            if (row.StartedAt + length <= now) (row.StartedAt, row.Failures) = (now, 0);
            wait = row.StartedAt + length - now;
            if (row.Failures >= most) return false;
            row.Failures++;
            await _windows.WriteAsync(row, cancellation);
            return true;
        });
        return isTaken ? null : wait;
    }

    /// <summary>What was counted does not count after all.</summary>
    public Task GiveBackAsync(string partition, string what, CancellationToken cancellation) => ConditionalWrites.UntilWrittenAsync(async () =>
    {
        if (await RowAsync(partition, what, cancellation) is not { Failures: > 0 } row) return false;
        row.Failures--;
        await _windows.WriteAsync(row, cancellation);
        return true;
    });

    /// <summary>As <see cref="TakeAsync"/>, without counting.</summary>
    public async Task<TimeSpan?> WaitAsync(string partition, string what, int most, TimeSpan length, CancellationToken cancellation)
    {
        var row = await RowAsync(partition, what, cancellation);
        var wait = row.StartedAt + length - clock.GetUtcNow();
        return row.Failures >= most && wait > TimeSpan.Zero ? wait : null;
    }

    private async Task<WindowRow> RowAsync(string partition, string what, CancellationToken cancellation) =>
        await _windows.FindAsync<WindowRow>(partition, what, cancellation) ?? new WindowRow { PartitionKey = partition, RowKey = what };

    private sealed class WindowRow : Row
    {
        public DateTimeOffset StartedAt { get; set; }

        public int Failures { get; set; }
    }
}
