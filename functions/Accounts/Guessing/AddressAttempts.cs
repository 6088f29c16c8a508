using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Counts failures per internet address in ten minutes, those under way among them, and turns away an address that has had too many, whatever
/// name it tries; other things that anyone may ask for are counted apart, by a name of their own.
/// </summary>
public sealed class AddressAttempts(CountedWindows windows, IOptions<AccountOptions> options)
{
    private const string Guessing = "address";

    /// <summary>What to answer to an address that has had too many failures; null for others.</summary>
    public async Task<Failure?> RefusalAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing) =>
        Refusal(await windows.WaitAsync(PartitionOf(http), countedAs, options.Value.FailuresPerAddress, AccountOptions.AddressWindow, cancellation));

    /// <summary>Counts one more, unless there were too many.</summary>
    /// <returns>What to answer to an address that had too many; null for others.</returns>
    public async Task<Failure?> TakeAsync(HttpContext http, CancellationToken cancellation, string countedAs = Guessing) =>
        Refusal(await windows.TakeAsync(PartitionOf(http), countedAs, options.Value.FailuresPerAddress, AccountOptions.AddressWindow, cancellation));

    /// <summary>What was counted was no failure.</summary>
    public Task GiveBackAsync(HttpContext http, CancellationToken cancellation) => windows.GiveBackAsync(PartitionOf(http), Guessing, cancellation);

    private static Failure? Refusal(TimeSpan? wait) => wait is { } time ? AccountFailures.TooManyAttempts(time) : null;

    private static string PartitionOf(HttpContext http) => Ids.Digest($"address {http.NetworkOfCaller()}");
}
