using System.ComponentModel.DataAnnotations;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>When the daily overview goes out.</summary>
public sealed class DigestOptions
{
    public const string Section = "Digest";

    // What is being written down at that moment has to be there when the overview is made.
    private static readonly TimeSpan ClosesBefore = TimeSpan.FromMinutes(5);

    /// <summary>Of a working day in Amsterdam.</summary>
    [Range(0, 23, ErrorMessage = "The setting Digest:AtHour has to be an hour of the day, 0 to 23.")]
    public int AtHour { get; set; } = 9;

    /// <summary>The working day of the overview that takes what comes now.</summary>
    public DateOnly DayFor(DateTimeOffset now)
    {
        var today = DutchDay.Parse(DutchDay.Of(now));
        return WorkingDays.OnOrAfter(now < MomentOf(today) - ClosesBefore ? today : today.AddDays(1));
    }

    /// <summary>The last day whose overview is due.</summary>
    public DateOnly LastDue(DateTimeOffset now)
    {
        var today = DutchDay.Parse(DutchDay.Of(now));
        return now < MomentOf(today) ? today.AddDays(-1) : today;
    }

    public DateTimeOffset MomentOf(DateOnly day) => DutchDay.At(day, AtHour);
}
