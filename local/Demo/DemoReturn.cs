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
    public string Subject { get; init; } = $"Btw-aangifte {Period.Name}";

    public string? Explanation { get; init; }

    /// <summary>Who decides; the first member when left out.</summary>
    public DemoPerson? By { get; init; }

    public string? Comment { get; init; }

    public DateOnly Deadline { get; init; } = Period.Deadline;

    public TimeSpan DecidedAfter { get; init; } = TimeSpan.FromHours(43);

    public TimeSpan FiledAfter { get; init; } = TimeSpan.FromHours(22);

    public DateTimeOffset DecidedAt => SentAt + DecidedAfter;

    public DateTimeOffset FiledAt => DecidedAt + FiledAfter;
}

/// <summary>A month or a quarter.</summary>
internal sealed record Period(DateOnly First, int Months)
{
    private static readonly System.Globalization.CultureInfo Dutch = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>The last day of the month after it.</summary>
    public DateOnly Deadline => First.AddMonths(Months + 1).AddDays(-1);

    public string Code => Months == 1 ? $"{First:yyyy-MM}" : $"{First.Year}-Q{Quarter}";

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
