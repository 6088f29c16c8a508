using Portal.Local.Host;
using Portal.Local.Tests.Product;
using Xunit;

namespace Portal.Local.Tests.Host;

public sealed class TimerTests
{
    private readonly SteppingClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 1, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_timer_runs_when_its_time_comes()
    {
        await using TestApp app = await Start();
        clock.Now = clock.Now.AddMinutes(3);
        Assert.Equal(0, app.Notebook.Count("ticked"));
        clock.Now = clock.Now.AddMinutes(1);
        await Until.True(() => app.Notebook.Count("ticked") == 1);
        Assert.Equal(1, app.Notebook.Count("tick, in time"));
    }

    [Fact]
    public async Task A_jump_over_several_occurrences_runs_it_once_and_late()
    {
        await using TestApp app = await Start();
        clock.Now = clock.Now.AddMinutes(42);
        await Until.True(() => app.Notebook.Count("ticked") == 1);
        clock.Now = clock.Now.AddMinutes(2);
        await Until.True(() => app.Notebook.Count("ticked") == 2);
        Assert.Equal(1, app.Notebook.Count("tick, late"));
    }

    [Fact]
    public async Task A_timer_never_runs_twice_at_once()
    {
        await using TestApp app = await Start();
        app.Notebook.Add("hold tick");
        Task first = app.Host.RunTimerAsync("tick", CancellationToken.None);
        await app.Notebook.Wait("ticking");
        Task second = app.Host.RunTimerAsync("tick", CancellationToken.None);
        app.Notebook.Open("release");
        await Task.WhenAll(first, second);
        Assert.Equal(2, app.Notebook.Count("ticked"));
        Assert.Equal(0, app.Notebook.Count("two at once"));
    }

    [Fact]
    public async Task A_timer_that_does_not_listen_does_not_keep_the_host_from_ending()
    {
        Notebook notebook;
        await using (TestApp app = await Start())
        {
            notebook = app.Notebook;
            notebook.Add("hold tick");
            clock.Now = clock.Now.AddMinutes(5);
            await notebook.Wait("ticking");
        }

        Assert.Equal(0, notebook.Count("ticked"));
        notebook.Open("release");
    }

    [Fact]
    public async Task A_schedule_can_be_a_setting_and_a_timer_can_be_run_by_hand()
    {
        await using TestApp app = await Start();
        await app.Host.RunTimerAsync("configured", CancellationToken.None);
        Assert.Equal(1, app.Notebook.Count("configured, next 00:00:30"));
    }

    [Fact]
    public async Task A_timer_that_a_setting_disables_runs_by_hand_only()
    {
        FunctionsHostOptions options = TestApp.Options();
        var settings = new Dictionary<string, string?>(options.Settings) { ["AzureWebJobs.tick.Disabled"] = "true" };
        await using TestApp app = await TestApp.StartAsync(options with { Clock = clock, Settings = settings });
        clock.Now = clock.Now.AddHours(1);
        // The others have run by then, and this one would have too.
        await Until.True(() => app.Notebook.Count("failing") == 1);
        Assert.Equal(0, app.Notebook.Count("ticked"));
        await app.Host.RunTimerAsync("tick", CancellationToken.None);
        Assert.Equal(1, app.Notebook.Count("ticked"));
    }

    [Fact]
    public async Task A_timer_on_start_up_runs_when_the_host_is_up()
    {
        await using TestApp app = await Start();
        await Until.True(() => app.Notebook.Count("at start") == 1);
    }

    [Fact]
    public async Task A_timer_that_fails_runs_again_at_its_next_occurrence()
    {
        await using TestApp app = await Start();
        clock.Now = clock.Now.AddHours(1);
        await Until.True(() => app.Notebook.Count("failing") == 1);
        clock.Now = clock.Now.AddHours(1);
        await Until.True(() => app.Notebook.Count("failing") == 2);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => app.Host.RunTimerAsync("failing", CancellationToken.None));
        Assert.Contains("as asked", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_runs_for_timers_and_finds_no_request()
    {
        await using TestApp app = await Start();
        await app.Host.RunTimerAsync("tick", CancellationToken.None);
        Assert.Contains(app.Notebook.Invocations, seen => seen is { Function: "tick", HasHttp: false });
    }

    [Fact]
    public async Task A_schedule_that_is_not_there_or_cannot_be_read_keeps_the_app_from_starting()
    {
        FunctionsHostOptions options = TestApp.Options();
        var missing = await Assert.ThrowsAsync<FunctionsHostException>(() => TestApp.StartAsync(options with { Settings = new Dictionary<string, string?>() }));
        Assert.Contains("'TickSchedule'", missing.Message, StringComparison.Ordinal);
        var settings = new Dictionary<string, string?> { ["TickSchedule"] = "*/5 * * * *" };
        var wrong = await Assert.ThrowsAsync<FunctionsHostException>(() => TestApp.StartAsync(options with { Settings = settings }));
        Assert.Contains("six fields", wrong.Message, StringComparison.Ordinal);
    }

    private Task<TestApp> Start() => TestApp.StartAsync(TestApp.Options() with { Clock = clock });

    private sealed class SteppingClock(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
