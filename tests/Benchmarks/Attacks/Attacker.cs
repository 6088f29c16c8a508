using System.Diagnostics;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>
/// Whoever plays an attack. What is done within a strike is counted, and what prepares it or looks at what came of it is not.
/// </summary>
internal sealed class Attacker(PortalDriver portal, PortalMeter meter, SentBytes sent)
{
    public PortalDriver Portal => portal;

    public Cost Cost { get; private set; } = Cost.None;

    /// <summary>Ends when the portal has done what it was given; that is its own time, and not the attacker's.</summary>
    public async Task<T> StrikeAsync<T>(Func<Task<T>> strike)
    {
        // What it was prepared with is not of the attack.
        await meter.QuietAsync();
        var (before, watch) = (sent.Count, Stopwatch.StartNew());
        await using var measured = meter.Begin();
        try
        {
            return await strike();
        }
        finally
        {
            var (seconds, bytes) = (watch.Elapsed, sent.Count - before);
            await meter.QuietAsync();
            Cost = Cost.With(new Cost(seconds, bytes, measured.Processor, measured.Peak, measured.PeakOfReader));
        }
    }

    public Task StrikeAsync(Func<Task> strike) => StrikeAsync(async () =>
    {
        await strike();
        return true;
    });
}
