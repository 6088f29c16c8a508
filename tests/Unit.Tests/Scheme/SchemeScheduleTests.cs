using System.ComponentModel.DataAnnotations;
using Portal.Domain;
using Portal.Platform;
using Portal.Scheme;

namespace Portal.Unit.Tests.Scheme;

/// <summary>What has to be filed by when under the scheme, and where the pace leads.</summary>
public sealed class SchemeScheduleTests
{
    private static readonly IReadOnlyList<SchemeStep> Steps = new SchemeOptions().Parsed;

    [Theory]
    [InlineData("2026-03-01", "2026-08-31", 42)]
    [InlineData("2026-08-31", "2026-08-31", 42)]
    [InlineData("2026-09-01", "2026-09-30", 55)]
    [InlineData("2026-11-15", "2026-11-30", 79)]
    [InlineData("2027-02-28", "2027-02-28", 116)]
    [InlineData("2027-04-30", "2027-04-30", 140)]
    [InlineData("2027-12-01", "2027-04-30", 140)]
    public void The_next_step_is_the_coming_end_of_a_month_its_day_included(string today, string day, int required)
    {
        var next = new Schedule(Steps, 2025).NextAt(DutchDay.Parse(today));
        Assert.Equal((DutchDay.Parse(day), required), (next.DayOf(2025), next.Of(140)));
    }

    [Fact]
    public void By_default_it_begins_with_thirty_percent_and_takes_as_much_each_month_until_all_are_filed()
    {
        Assert.Equal([30, 38.75m, 47.5m, 56.25m, 65, 73.75m, 82.5m, 91.25m, 100], Steps.Select(step => step.Percent));
        Assert.Equal(new DateOnly(2028, 2, 29), new SchemeStep(2, 82.5m).DayOf(2026));
        Assert.Null(new Schedule(Steps, 2025).PassedAt(new DateOnly(2026, 8, 31)));
        Assert.Equal(8, new Schedule(Steps, 2025).PassedAt(new DateOnly(2026, 9, 1))!.Month);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8=30")]
    [InlineData("8=30, 4=90")]
    [InlineData("4=30, 8=100")]
    [InlineData("8=60, 12=50, 4=100")]
    [InlineData("8=30, 8=40, 4=100")]
    [InlineData("13=100")]
    [InlineData("8:30, 4=100")]
    [InlineData("8=-1, 4=100")]
    public void What_is_no_schedule_is_refused_when_the_portal_starts(string steps)
    {
        var options = new SchemeOptions { Steps = steps };
        Assert.Contains("Scheme:Steps", Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage);
    }

    [Theory]
    [InlineData("5=1, 4=100")]
    [InlineData("4=100")]
    public void What_is_one_is_taken(string steps)
    {
        var options = new SchemeOptions { Steps = steps };
        Assert.Empty(options.Validate(new ValidationContext(options)));
    }

    [Fact]
    public void Without_a_return_filed_there_is_no_pace() => Assert.Null(Pace.Of(new Dictionary<DateOnly, int>(), 10, new DateOnly(2026, 9, 1)));

    [Fact]
    public void The_pace_is_that_of_the_last_eight_weeks()
    {
        // 56 of them within the eight weeks, 30 long before.
        var today = new DateOnly(2026, 9, 1);
        var pace = Pace.Of(new Dictionary<DateOnly, int> { [new(2026, 3, 1)] = 30, [today.AddDays(-56)] = 4, [today.AddDays(-55)] = 28, [today] = 28 }, 200, today)!;
        Assert.Equal(1, pace.PerDay);
        Assert.Equal((90, 100, 200), (pace.Filed, pace.FiledOn(today.AddDays(10)), pace.FiledOn(today.AddDays(500))));
        Assert.Equal(today.AddDays(110), pace.DoneOn);
        Assert.Equal(50m, pace.ShareOn(today.AddDays(10)));
    }

    [Fact]
    public void Since_the_first_when_that_is_shorter_and_never_of_less_than_a_week()
    {
        var today = new DateOnly(2026, 9, 1);
        Assert.Equal(2, Pace.Of(new Dictionary<DateOnly, int> { [today.AddDays(-9)] = 20 }, 100, today)!.PerDay);
        Assert.Equal(1, Pace.Of(new Dictionary<DateOnly, int> { [today] = 7 }, 100, today)!.PerDay);
    }

    [Fact]
    public void A_pace_that_stopped_leads_nowhere_and_all_filed_is_all()
    {
        var today = new DateOnly(2026, 12, 1);
        var stopped = Pace.Of(new Dictionary<DateOnly, int> { [new(2026, 3, 1)] = 5 }, 10, today)!;
        Assert.Equal((50m, (DateOnly?)null), (stopped.ShareOn(new(2027, 4, 30)), stopped.DoneOn));
        var done = Pace.Of(new Dictionary<DateOnly, int> { [today] = 10 }, 10, today)!;
        Assert.Equal((100m, (DateOnly?)null), (done.ShareOn(today), done.DoneOn));
        Assert.Equal(99.9m, Pace.Of(new Dictionary<DateOnly, int> { [new(2026, 3, 1)] = 1999 }, 2000, today)!.ShareOn(today));
    }

    [Fact]
    public void The_chart_has_the_ends_of_months_and_today()
    {
        var (counts, today) = (SchemeCounts.Of(2025), new DateOnly(2026, 10, 15));
        for (var number = 0; number < 4; number++) counts.Follow(null, Row($"d{number}", number < 2 ? "2026-09-10" : null));
        var view = SchemeView.Of(2025, counts, Steps, today);
        Assert.Equal((17, "2026-01-31", "2027-04-30"), (view.Points.Count, $"{view.Points[0].Day:O}", $"{view.Points[^1].Day:O}"));
        Assert.Equal((2, 4, 2), (view.Filed, view.Total, view.Required));
        Assert.Equal(new SchemeView.Point(new(2026, 8, 31), 2, 0, null), view.Points[7]);
        Assert.Equal(new SchemeView.Point(new(2026, 9, 30), 2, 2, null), view.Points[8]);
        Assert.Equal(new SchemeView.Point(today, null, 2, 2), view.Points[9]);
        Assert.Null(view.Points[10].Filed);
        Assert.Equal(100, view.Forecast);
    }

    [Fact]
    public void Counts_follow_a_return_there_and_back()
    {
        var counts = SchemeCounts.Of(2025);
        var (open, filed) = (Row("d", null), Row("d", "2025-11-03"));
        counts.Follow(null, open);
        counts.Follow(open, filed);
        Assert.Equal((0, 1), (counts.NotPlaced, counts.Filed));
        // Before the first day that is looked at it counts for that day.
        Assert.Equal(new DateOnly(2026, 1, 1), Assert.Single(counts.FiledByDay).Key);
        counts.Follow(filed, null);
        Assert.Equal((0, 0), (counts.Total, counts.FiledByDay.Count));
    }

    private static SchemeReturn Row(string id, string? filedOn) => new()
    {
        DossierId = id, State = filedOn is null ? SchemeState.NotPlaced : SchemeState.Filed, FiledOn = filedOn,
    };
}
