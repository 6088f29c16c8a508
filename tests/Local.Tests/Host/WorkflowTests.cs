using Grpc.Core;
using Microsoft.DurableTask.Client;
using Portal.Local.Clock;
using Portal.Local.Host.Durable;
using Portal.Local.Tests.Product;
using Xunit;

namespace Portal.Local.Tests.Host;

/// <summary>The durable engine as the portal needs it, in memory and in storage.</summary>
public sealed class WorkflowTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly LocalClock _clock = new();

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_timer_goes_off_when_the_clock_jumps_past_it_and_not_before(bool stored)
    {
        await using var app = await StartAsync(stored);
        var start = _clock.GetUtcNow().UtcDateTime;
        var id = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitDays), 3);
        await RunsAsync(app, id);
        _clock.Advance(TimeSpan.FromDays(2.9));
        Assert.Equal("\"all done\"", (await EndAsync(app, await WordAsync(app, "all done"))).SerializedOutput);
        Assert.False((await Workflows(app).GetInstanceAsync(id))!.IsCompleted);
        _clock.Advance(TimeSpan.FromDays(0.2));
        Assert.True((await EndAsync(app, id)).ReadOutputAs<DateTime>() >= start.AddDays(3));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_event_is_heard_and_when_none_comes_the_wait_ends_at_its_time(bool stored)
    {
        await using var app = await StartAsync(stored);
        Assert.Equal("\"hello\"", (await EndAsync(app, await WordAsync(app, "hello"))).SerializedOutput);
        var deaf = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 8);
        await RunsAsync(app, deaf);
        Assert.Equal("waiting", (await Workflows(app).GetInstanceAsync(deaf, getInputsAndOutputs: true))!.ReadCustomStatusAs<string>());
        for (var day = 0; day < 9; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            // A wait of more than three days is made in parts; each part has to be begun before the next jump counts for it.
            await EndAsync(app, await WordAsync(app, "meanwhile"));
        }

        Assert.Equal("\"nothing was heard\"", (await EndAsync(app, deaf)).SerializedOutput);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_timer_of_an_earlier_run_does_not_end_a_later_one(bool stored)
    {
        await using var app = await StartAsync(stored);
        var id = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.Rounds), "one");
        await RunsAsync(app, id);
        _clock.Advance(TimeSpan.FromHours(20));
        await Workflows(app).RaiseEventAsync(id, "word", "two");
        await Until.TrueAsync(async () => (await Workflows(app).GetInstanceAsync(id, true))!.ReadCustomStatusAs<string>() == "one two");
        _clock.Advance(TimeSpan.FromHours(20));
        await Workflows(app).RaiseEventAsync(id, "word", "last");
        Assert.Equal("\"one two\"", (await EndAsync(app, id)).SerializedOutput);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_workflow_runs_another_one_and_waits_for_it(bool stored)
    {
        await using var app = await StartAsync(stored);
        var id = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.ParentAndChild));
        Assert.Equal("\"parent of nothing was heard\"", (await EndAsync(app, id)).SerializedOutput);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_id_that_runs_is_not_started_again_and_one_that_has_ended_runs_anew(bool stored)
    {
        await using var app = await StartAsync(stored);
        var again = new Microsoft.DurableTask.StartOrchestrationOptions("twice");
        await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 8, again);
        await RunsAsync(app, "twice");
        await Assert.ThrowsAnyAsync<Exception>(() => Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 8, again));
        await Workflows(app).RaiseEventAsync("twice", "word", "first");
        Assert.Equal("\"first\"", (await EndAsync(app, "twice")).SerializedOutput);
        await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.LongStep), "second", again);
        await Until.TrueAsync(async () => (await Workflows(app).GetInstanceAsync("twice", true))?.SerializedOutput == "\"step second\"");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_instance_that_is_not_there_is_not_found(bool stored)
    {
        await using var app = await StartAsync(stored);
        Assert.Null(await Workflows(app).GetInstanceAsync("nobody"));
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => Workflows(app).RaiseEventAsync("nobody", "word", "x"))).StatusCode);
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => Workflows(app).TerminateInstanceAsync("nobody"))).StatusCode);
        Assert.Equal("\"still alive\"", (await EndAsync(app, await WordAsync(app, "still alive"))).SerializedOutput);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_instance_can_be_terminated_and_purged(bool stored)
    {
        await using var app = await StartAsync(stored);
        var id = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 8);
        await RunsAsync(app, id);
        await Workflows(app).TerminateInstanceAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await EndAsync(app, id)).RuntimeStatus);
        Assert.Equal(1, (await Workflows(app).PurgeInstanceAsync(id)).PurgedInstanceCount);
        Assert.Null(await Workflows(app).GetInstanceAsync(id));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_id_can_be_purged_and_started_anew_the_moment_its_instance_is_seen_to_have_ended(bool stored)
    {
        await using var app = await StartAsync(stored);
        var same = new Microsoft.DurableTask.StartOrchestrationOptions("same");
        for (var round = 0; round < (stored ? 3 : 100); round++)
        {
            await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 8, same);
            await RunsAsync(app, "same");
            await Workflows(app).TerminateInstanceAsync("same");
            await Until.TrueAsync(async () => (await Workflows(app).GetInstanceAsync("same"))!.IsCompleted);
            await Workflows(app).PurgeInstanceAsync("same");
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_step_of_a_run_that_was_purged_does_not_disturb_the_next_run_under_its_id(bool stored)
    {
        await using var app = await StartAsync(stored);
        var same = new Microsoft.DurableTask.StartOrchestrationOptions("same");
        app.Notebook.Add("hold step");
        await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.LongStep), "first", same);
        await Until.True(() => app.Notebook.Count("step first") == 1);
        await Workflows(app).TerminateInstanceAsync("same");
        await EndAsync(app, "same");
        await Workflows(app).PurgeInstanceAsync("same");
        app.Notebook.Open("step");
        // By its end the step of the purged run has long been given back.
        await EndAsync(app, await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.Three), "meanwhile"));

        await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.LongStep), "second", same);
        Assert.Equal("\"step second\"", (await EndAsync(app, "same")).SerializedOutput);
    }

    [Fact]
    public async Task A_timer_and_a_step_that_were_under_way_go_on_after_a_restart()
    {
        var store = DurableStore.In(azurite.ConnectionString, "h" + Guid.NewGuid().ToString("n")) with { Visibility = TimeSpan.FromSeconds(5) };
        string waiting, stepping;
        await using (var first = await StartAsync(store))
        {
            first.Notebook.Add("hold step");
            waiting = await Workflows(first).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitDays), 2);
            stepping = await Workflows(first).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.LongStep), "under way");
            await RunsAsync(first, waiting);
            await Until.True(() => first.Notebook.Count("step under way") == 1);
        }

        _clock.Advance(TimeSpan.FromDays(2));
        await using var second = await StartAsync(store);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await EndAsync(second, waiting)).RuntimeStatus);
        Assert.Equal("\"step under way\"", (await EndAsync(second, stepping)).SerializedOutput);
    }

    private Task<TestApp> StartAsync(bool stored) =>
        StartAsync(stored ? DurableStore.In(azurite.ConnectionString, "h" + Guid.NewGuid().ToString("n")) : DurableStore.InMemory);

    private Task<TestApp> StartAsync(DurableStore store) => TestApp.StartAsync(TestApp.Options() with { Clock = _clock, Durable = store });

    private static DurableTaskClient Workflows(TestApp app) => app.Host.DurableClient;

    /// <summary>
    /// A workflow from its start to its end, with one event. Not before it runs: the engine sends the start before it writes the instance,
    /// puts the start off where it comes upon it in between, and throws away an event that overtakes it.
    /// </summary>
    private static async Task<string> WordAsync(TestApp app, string word)
    {
        var id = await Workflows(app).ScheduleNewOrchestrationInstanceAsync(nameof(WorkflowFunctions.WaitForWord), 100);
        await RunsAsync(app, id);
        await Workflows(app).RaiseEventAsync(id, "word", word);
        return id;
    }

    private static Task RunsAsync(TestApp app, string id) => Until.TrueAsync(async () => (await Workflows(app).GetInstanceAsync(id))?.IsRunning == true);

    private static async Task<OrchestrationMetadata> EndAsync(TestApp app, string id)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        return await Workflows(app).WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, limit.Token);
    }
}
