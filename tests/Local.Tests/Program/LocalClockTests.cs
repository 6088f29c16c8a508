using Portal.Local.Clock;
using Xunit;

namespace Portal.Local.Tests.Program;

public sealed class LocalClockTests
{
    [Fact]
    public void What_it_is_ahead_is_kept_for_the_next_run()
    {
        using var folder = new TemporaryFolder();
        new LocalClock(folder.File("clock")).Advance(TimeSpan.FromDays(3));
        Assert.Equal(TimeSpan.FromDays(3), new LocalClock(folder.File("clock")).Ahead);
    }

    [Fact]
    public async Task A_timer_that_falls_due_in_a_jump_goes_off()
    {
        var clock = new LocalClock();
        var waiting = Task.Delay(TimeSpan.FromDays(30), clock);
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromDays(31));
        await waiting.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void It_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalClock().Advance(TimeSpan.FromSeconds(-1)));
}
