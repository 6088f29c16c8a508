namespace Portal.Scheme;

/// <summary>By when how much of a tax year has to be filed.</summary>
public sealed class Schedule(IReadOnlyList<SchemeStep> steps, int year)
{
    private const int FirstMonthOfPoints = 1;

    public DateOnly LastDay => steps[^1].DayOf(year);

    /// <summary>The day itself belongs to it. After the last day it stays the last one.</summary>
    public SchemeStep NextAt(DateOnly today) => steps.FirstOrDefault(step => step.DayOf(year) >= today) ?? steps[^1];

    /// <summary>The one whose day was last; null before there is one.</summary>
    public SchemeStep? PassedAt(DateOnly today) => steps.LastOrDefault(step => step.DayOf(year) < today);

    public SchemeStep? At(DateOnly day) => steps.FirstOrDefault(step => step.DayOf(year) == day);

    /// <summary>The ends of months from January of the year after it to the last day, and today where it lies between them.</summary>
    public IReadOnlyList<DateOnly> Days(DateOnly today)
    {
        var (ends, first) = (new List<DateOnly>(), new DateOnly(year + 1, FirstMonthOfPoints, 1));
        for (var next = first.AddMonths(1); next.AddDays(-1) <= LastDay; next = next.AddMonths(1)) ends.Add(next.AddDays(-1));
        if (today > first && today < LastDay && !ends.Contains(today)) ends.Add(today);
        ends.Sort();
        return ends;
    }
}
