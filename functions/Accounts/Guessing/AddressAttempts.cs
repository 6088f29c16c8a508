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
/// Counts failures per internet address in ten minutes, and turns away an address that has had too many, whatever name it tries; other things
/// that anyone may ask for are counted apart, by a name of their own. In storage,
/// so that it holds for all instances and after a restart: one read for a sign-in, and a write for a failure only.
/// </summary>
public sealed class AddressAttempts(StorageNames names, IOptions<AccountOptions> options, TimeProvider clock)
{
    private const string Guessing = "address";
    private const int WriteAttempts = 10;
    private const int Ipv6NetworkBytes = 8;

    private readonly TableClient _attempts = names.Table(NameAttempts.Attempts);

    /// <summary>What to answer to an address that has had too many failures; null for others.</summary>
    public async Task<Failure?> RefusalAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing)
    {
        var row = await _attempts.FindAsync<WindowRow>(PartitionOf(http), countedAs, cancellation);
        if (row is null || row.Failures < options.Value.FailuresPerAddress) return null;
        var wait = row.StartedAt + AccountOptions.AddressWindow - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? AccountFailures.TooManyAttempts(wait) : null;
    }

    public async Task CountAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing)
    {
        var partition = PartitionOf(http);
        for (var attempt = 1; !await TryCount(partition, countedAs, cancellation) && attempt < WriteAttempts; attempt++)
        {
            // Another failure from this address was written first: look again.
        }
    }

    private async Task<bool> TryCount(string partition, string key, CancellationToken cancellation)
    {
        var row = await _attempts.FindAsync<WindowRow>(partition, key, cancellation);
        try
        {
            if (row is null) await _attempts.AddEntityAsync(Count(new WindowRow { PartitionKey = partition, RowKey = key }), cancellation);
            else await _attempts.UpdateEntityAsync(Count(row), row.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private WindowRow Count(WindowRow row)
    {
        var now = clock.GetUtcNow();
        if (row.StartedAt + AccountOptions.AddressWindow <= now) (row.StartedAt, row.Failures) = (now, 0);
        row.Failures++;
        return row;
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
