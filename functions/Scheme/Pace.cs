namespace Portal.Scheme;

/// <summary>How fast returns are filed: of the last eight weeks, or since the first one when that is shorter.</summary>
/// <param name="PerDay">0 when nothing was filed of late.</param>
public sealed record Pace(DateOnly Today, int Filed, int Total, decimal PerDay)
{
    private const int Days = 56;

    // One busy first day says nothing of those that come.
    private const int LeastDays = 7;

    // Further ahead than that it says no more than that it takes too long.
    private const int MostDays = 1000;

    /// <returns>Null where nothing was filed yet.</returns>
    public static Pace? Of(IReadOnlyDictionary<DateOnly, int> filedByDay, int total, DateOnly today)
    {
        if (filedByDay.Count == 0) return null;
        var days = Math.Clamp(today.DayNumber - filedByDay.Keys.Min().DayNumber + 1, LeastDays, Days);
        var from = today.AddDays(1 - days);
        var late = filedByDay.Where(day => day.Key >= from).Sum(day => day.Value);
        return new Pace(today, filedByDay.Values.Sum(), total, late / (decimal)days);
    }

    /// <summary>How many are filed at the end of a day that comes.</summary>
    public int FiledOn(DateOnly day) => Math.Min(Total, Filed + (int)Math.Floor(PerDay * Math.Max(0, day.DayNumber - Today.DayNumber)));

    /// <summary>In percent, with one decimal, never rounded up to all.</summary>
    public decimal ShareOn(DateOnly day) => Total == 0 ? 0 : Math.Floor(1000m * FiledOn(day) / Total) / 10;

    /// <summary>On which day all are filed; null when they are, or when it would not be within three years.</summary>
    public DateOnly? DoneOn
    {
        get
        {
            if (Filed >= Total || PerDay == 0) return null;
            var days = Math.Ceiling((Total - Filed) / PerDay);
            return days <= MostDays ? Today.AddDays((int)days) : null;
        }
    }
}
