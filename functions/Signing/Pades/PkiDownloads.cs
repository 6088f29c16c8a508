using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.Signing.Pades;

/// <summary>What authorities publish for all: certificates and lists of what they revoked. Remembered for a while, since each seal asks for the same.</summary>
public sealed partial class PkiDownloads(IHttpClientFactory clients, TimeProvider clock, ILogger<PkiDownloads> log)
{
    public const string Client = "pki";

    /// <summary>Larger than any list that is of use in a document.</summary>
    public const int MaxBytes = 4_000_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset Until)> _known = new();

    /// <returns>Null when it cannot be had: whoever asks has to do with less.</returns>
    public async Task<byte[]?> GetAsync(string address, CancellationToken cancellation)
    {
        if (_known.TryGetValue(address, out var known) && clock.GetUtcNow() < known.Until) return known.Bytes;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        try
        {
            var bytes = await clients.CreateClient(Client).GetByteArrayAsync(uri, cancellation);
            _known[address] = (bytes, clock.GetUtcNow() + Remembered);
            return bytes;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            LogUnavailable(failure, uri);
            return null;
        }
    }

    [LoggerMessage(EventName = "PkiUnavailable", Level = LogLevel.Warning, Message = "What an authority publishes at {Address} cannot be had.")]
    private partial void LogUnavailable(Exception failure, Uri address);
}
