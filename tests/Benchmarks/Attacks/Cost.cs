using System.Globalization;

namespace Portal.Benchmarks.Attacks;

/// <summary>What an attack took.</summary>
/// <param name="Attacker">Until the last answer was there.</param>
/// <param name="Sent">Bytes, by the attacker.</param>
/// <param name="Processor">Of the portal and its readers.</param>
/// <param name="Peak">Bytes of memory, of the portal without its readers.</param>
/// <param name="PeakOfReader">Of the one that took the most; nothing when none was at work.</param>
internal sealed record Cost(TimeSpan Attacker, long Sent, TimeSpan Processor, long Peak, long PeakOfReader)
{
    public static readonly Cost None = new(TimeSpan.Zero, 0, TimeSpan.Zero, 0, 0);

    /// <summary>Of several strikes together.</summary>
    public Cost With(Cost next) => new(
        Attacker + next.Attacker, Sent + next.Sent, Processor + next.Processor,
        Math.Max(Peak, next.Peak), Math.Max(PeakOfReader, next.PeakOfReader));

    /// <summary>The columns of the table.</summary>
    public string Columns()
    {
        var reader = PeakOfReader == 0 ? "" : $" ({Megabytes(PeakOfReader)})";
        return $"{Seconds(Attacker)}, {Bytes()} | {Seconds(Processor)} | {Megabytes(Peak)}{reader}";
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s");

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);

    private string Bytes() => Sent < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Sent / 1_000.0:F0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{Sent / 1_000_000.0:F1} MB");
}
