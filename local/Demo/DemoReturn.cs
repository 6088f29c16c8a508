namespace Portal.Local.Demo;

/// <summary>What became of a return.</summary>
internal enum Outcome
{
    Open,
    Approved,
    Filed,
    Rejected,
}

/// <summary>A VAT return of the demo office, and when what happened to it.</summary>
internal sealed record DemoReturn(DemoDossier Dossier, Period Period, DateTimeOffset SentAt, Outcome Outcome)
{
    private static readonly TimeSpan Evening = TimeSpan.FromHours(18.7);
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8.2);

    public string Subject { get; init; } = $"BTW {Period.ShortName}";

    public string? Explanation { get; init; }

    /// <summary>What comes on top of an ordinary month, as a factor.</summary>
    public decimal Growth { get; init; } = 1;

    /// <summary>A correction of an earlier return; its XBRL is another report, which the portal does not read.</summary>
    public bool IsSupplement => Subject.StartsWith("Suppletie", StringComparison.Ordinal);

    /// <summary>Who decides; the first member when left out.</summary>
    public DemoPerson? By { get; init; }

    public string? Comment { get; init; }

    public DateOnly Deadline { get; init; } = Period.Deadline;

    /// <summary>In days, in the evening of the last.</summary>
    public int DecidedAfter { get; init; } = 1;

    public DateTimeOffset DecidedAt => OfficeDay.Of(SentAt.AddDays(DecidedAfter), Evening);

    /// <summary>The next morning that the office works.</summary>
    public DateTimeOffset FiledAt => OfficeDay.OrNext(DecidedAt.AddDays(1), Morning);
}

/// <summary>Moments of a day in UTC, which is an hour or two behind the clock in the office.</summary>
internal static class OfficeDay
{
    public static DateTimeOffset Of(DateTimeOffset day, TimeSpan time) => new(day.UtcDateTime.Date + time, TimeSpan.Zero);

    /// <summary>The Monday after it when the day is in a weekend.</summary>
    public static DateTimeOffset OrNext(DateTimeOffset day, TimeSpan time) => Of(day, time).AddDays(day.DayOfWeek switch
    {
        DayOfWeek.Saturday => 2,
        DayOfWeek.Sunday => 1,
        _ => 0,
    });
}

/// <summary>A month or a quarter.</summary>
internal sealed record Period(DateOnly First, int Months)
{
    private static readonly System.Globalization.CultureInfo Dutch = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>The last day of the month after it.</summary>
    public DateOnly Deadline => First.AddMonths(Months + 1).AddDays(-1);

    public string Code => Months == 1 ? $"{First:yyyy-MM}" : $"{First.Year}-Q{Quarter}";

    public string ShortName => Months == 1 ? Name : $"Q{Quarter}-{First.Year}";

    public string Name => Months == 1 ? First.ToString("MMMM yyyy", Dutch) : $"{Quarter}e kwartaal {First.Year}";

    private int Quarter => ((First.Month - 1) / 3) + 1;

    /// <summary>The latest ones that have ended, newest first.</summary>
    public static IEnumerable<Period> Before(DateOnly day, int months)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        for (;;)
        {
            first = first.AddMonths(-months);
            yield return new Period(first, months);
        }
    }
}
