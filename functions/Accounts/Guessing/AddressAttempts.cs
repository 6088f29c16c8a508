using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Counts failures per internet address in ten minutes, those under way among them, and turns away an address that has had too many, whatever
/// name it tries; other things that anyone may ask for are counted apart, by a name of their own. In storage, so that it holds for all instances
/// and after a restart.
/// </summary>
public sealed class AddressAttempts(StorageNames names, IOptions<AccountOptions> options, TimeProvider clock)
{
    private const string Guessing = "address";
    private const int Ipv6NetworkBytes = 8;

    // For an address from which so much comes at once that it cannot even be counted.
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    private readonly TableClient _attempts = names.Table(NameAttempts.Attempts);

    /// <summary>What to answer to an address that has had too many failures; null for others.</summary>
    public async Task<Failure?> RefusalAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing)
    {
        var row = await _attempts.FindAsync<WindowRow>(PartitionOf(http), countedAs, cancellation);
        if (row is null || row.Failures < options.Value.FailuresPerAddress) return null;
        var wait = row.StartedAt + AccountOptions.AddressWindow - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? AccountFailures.TooManyAttempts(wait) : null;
    }

    /// <summary>Counts one more, unless there were too many.</summary>
    /// <returns>What to answer to an address that had too many; null for others.</returns>
    public async Task<Failure?> TakeAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing)
    {
        var wait = Crowded;
        var isTaken = await ConditionalWrites.UntilWrittenAsync(async () =>
        {
            var now = clock.GetUtcNow();
            var row = await RowAsync(http, countedAs, cancellation);
            if (row.StartedAt + AccountOptions.AddressWindow <= now) (row.StartedAt, row.Failures) = (now, 0);
            wait = row.StartedAt + AccountOptions.AddressWindow - now;
            if (row.Failures >= options.Value.FailuresPerAddress) return false;
            row.Failures++;
            await _attempts.WriteAsync(row, cancellation);
            return true;
        });
        return isTaken ? null : AccountFailures.TooManyAttempts(wait);
    }

    /// <summary>What was counted was no failure.</summary>
    public Task GiveBackAsync(HttpContext http, CancellationToken cancellation) => ConditionalWrites.UntilWrittenAsync(async () =>
    {
        if (await RowAsync(http, Guessing, cancellation) is not { Failures: > 0 } row) return false;
        row.Failures--;
        await _attempts.WriteAsync(row, cancellation);
        return true;
    });

    private async Task<WindowRow> RowAsync(HttpContext http, string countedAs, CancellationToken cancellation)
    {
        var partition = PartitionOf(http);
        return await _attempts.FindAsync<WindowRow>(partition, countedAs, cancellation) ?? new WindowRow { PartitionKey = partition, RowKey = countedAs };
    }

    // Whoever has an IPv6 address has the whole network of 64 bits around it, so that is what counts as one.
    private static string PartitionOf(HttpContext http)
    {
        var text = Caller.Of(http).Address;
        if (IPAddress.TryParse(text, out var address) && address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
            text = Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes));
        return Ids.Digest($"address {text}");
    }

    private sealed class WindowRow : Row
    {
        public DateTimeOffset StartedAt { get; set; }

        public int Failures { get; set; }
    }
}
