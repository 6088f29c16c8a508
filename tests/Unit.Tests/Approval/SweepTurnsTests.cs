using Portal.Approval;
using Portal.Platform;

namespace Portal.Unit.Tests.Approval;

public sealed class SweepTurnsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 30, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = Start.AddDays(-3);
    private static readonly string[] Keys = [.. Enumerable.Range(0, 600).Select(_ => Ids.New())];

    [Fact]
    public void In_an_hour_each_document_has_one_turn_and_no_minute_has_more_than_a_few_times_its_share()
    {
        var due = Enumerable.Range(1, 60).Select(minute => Due(Start.AddMinutes(minute - 1), Start.AddMinutes(minute))).ToList();
        Assert.Equal(Keys.Order(), due.SelectMany(keys => keys).Order());
        Assert.All(due, keys => Assert.InRange(keys.Count, 0, 40));
    }

    [Fact]
    public void Turns_in_which_no_sweep_ran_are_made_up_for()
    {
        var missed = Enumerable.Range(1, 10).SelectMany(minute => Due(Start.AddMinutes(minute - 1), Start.AddMinutes(minute)));
        Assert.Equal(missed.Order(), Due(Start, Start.AddMinutes(10)).Order());
        Assert.Equal(Keys.Order(), Due(Start, Start.AddHours(5)).Order());
        Assert.Equal(Keys.Order(), Due(null, Start).Order());
    }

    [Fact]
    public void What_is_new_is_looked_at_each_time() =>
        Assert.All(Keys, key => Assert.True(new SweepTurns(Start.AddMinutes(-1), Start).IsDue(key, Start.AddMinutes(-14))));

    private static List<string> Due(DateTimeOffset? before, DateTimeOffset now) => [.. Keys.Where(key => new SweepTurns(before, now).IsDue(key, LongAgo))];
}
