using Portal.Platform;

namespace Portal.Unit.Tests.Platform;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-01-02", "New Year's Day")]
    [InlineData("2026-04-03", "2026-04-07", "Good Friday, with Easter Monday after the weekend")]
    [InlineData("2026-04-27", "2026-04-28", "King's Day")]
    [InlineData("2025-04-26", "2025-04-28", "King's Day on a Saturday, since the 27th is a Sunday")]
    [InlineData("2026-05-05", "2026-05-06", "Liberation Day")]
    [InlineData("2026-05-14", "2026-05-15", "Ascension")]
    [InlineData("2026-05-25", "2026-05-26", "Whit Monday")]
    [InlineData("2026-12-25", "2026-12-28", "both Christmas days and a weekend")]
    [InlineData("2024-03-29", "2024-04-02", "Easter in March")]
    [InlineData("2038-04-23", "2038-04-28", "the latest Easter there is: Monday the 26th, then King's Day")]
    [InlineData("2026-11-24", "2026-11-24", "a Tuesday")]
    public void A_day_off_moves_to_the_next_working_day(string day, string workingDay, string why) =>
        Assert.True(WorkingDays.OnOrAfter(DateOnly.Parse(day, null)) == DateOnly.Parse(workingDay, null), why);

    [Theory]
    [InlineData("2026-05-31", "2026-05-29")]
    [InlineData("2026-04-28", "2026-04-24")]
    [InlineData("2026-12-31", "2026-12-30")]
    public void The_last_working_day_before_a_day_skips_weekends_and_holidays(string day, string workingDay) =>
        Assert.Equal(DateOnly.Parse(workingDay, null), WorkingDays.Before(DateOnly.Parse(day, null)));
}
