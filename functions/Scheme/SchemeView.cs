using Portal.Domain;

namespace Portal.Scheme;

/// <summary>How a tax year stands.</summary>
/// <param name="Required">How many returns have to be filed by the next day of the schedule.</param>
/// <param name="Forecast">In percent: how much is filed on the last day at the pace of late; null where nothing was filed yet.</param>
/// <param name="Next">The coming step; after the last day the last one.</param>
/// <param name="Passed">The step before it.</param>
/// <param name="DoneOn">When all are filed at that pace; null when all are, or when it is not to be said.</param>
/// <param name="Years">Those that can be asked for, the newest first.</param>
public sealed record SchemeView(
    int Year, int Required, int Filed, int Total, decimal? Forecast, SchemeView.Step Next, SchemeView.Step? Passed, DateOnly LastDay, DateOnly? DoneOn,
    SchemeView.Standing States, IReadOnlyList<SchemeView.Point> Points, IReadOnlyList<int> Years)
{
    private const int MostYears = 5;

    /// <param name="Percent">Of all returns.</param>
    /// <param name="Required">The same as a number of them.</param>
    public sealed record Step(DateOnly Day, decimal Percent, int Required);

    public sealed record Standing(int NotPlaced, int AwaitsClient, int AwaitsOffice, int Filed);

    /// <param name="Required">Of a day of the schedule.</param>
    /// <param name="Filed">Of a day that was, or is.</param>
    /// <param name="Forecast">Of today and what comes.</param>
    public sealed record Point(DateOnly Day, int? Required, int? Filed, int? Forecast);

    public static SchemeView Of(int year, SchemeCounts counts, IReadOnlyList<SchemeStep> steps, DateOnly today)
    {
        var (schedule, days) = (new Schedule(steps, year), counts.FiledByDay);
        var (pace, next) = (Pace.Of(days, counts.Total, today), schedule.NextAt(today));
        return new SchemeView(
            year, next.Of(counts.Total), counts.Filed, counts.Total, pace?.ShareOn(schedule.LastDay), StepOf(next),
            schedule.PassedAt(today) is { } passed ? StepOf(passed) : null,
            schedule.LastDay, pace?.DoneOn, new Standing(counts.NotPlaced, counts.AwaitsClient, counts.AwaitsOffice, counts.Filed),
            [.. schedule.Days(today).Select(PointOf)], YearsOf(today));

        Step StepOf(SchemeStep step) => new(step.DayOf(year), step.Percent, step.Of(counts.Total));

        Point PointOf(DateOnly day) => new(
            day, schedule.At(day)?.Of(counts.Total), day <= today ? days.Where(filed => filed.Key <= day).Sum(filed => filed.Value) : null,
            day >= today ? pace?.FiledOn(day) : null);
    }

    private static List<int> YearsOf(DateOnly today) => [.. Enumerable.Range(0, MostYears).Select(back => SchemeYears.Newest(today) - back)];
}
