using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class TimerTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    [Fact]
    public async Task A_timer_fires_when_the_clock_jumps_past_it()
    {
        Functions.Orchestrator("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        DurableTaskClient client = await RunAsync();
        DateTimeOffset start = Clock.GetUtcNow();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await UntilAsync(client, id, found => found.IsRunning);
        Clock.Jump(TimeSpan.FromDays(3));
        DateTime end = (await EndOfAsync(client, id)).ReadOutputAs<DateTime>();
        Assert.True(end >= start.UtcDateTime.AddDays(3));
    }

    [Fact]
    public async Task A_timer_that_was_cancelled_does_not_fire()
    {
        Functions.Orchestrator("Cancel", async context =>
        {
            using var stop = new CancellationTokenSource();
            Task timer = context.CreateTimer(TimeSpan.FromDays(3), stop.Token);
            await context.WaitForExternalEvent<string>("go");
            CancelOnThisThread(stop);
            await context.WaitForExternalEvent<string>("end");
            return timer.IsCanceled;
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Cancel");
        await UntilAsync(async () => (await RowsAsync($"PartitionKey eq 'i-{id}' and Kind eq 'TimerCreated'")).Count == 2);
        await client.RaiseEventAsync(id, "go");
        await UntilAsync(async () => (await RowsAsync($"PartitionKey eq 'i-{id}' and Kind eq 'TimerCreated'")).Count == 1);
        Clock.Jump(TimeSpan.FromDays(4));
        await client.RaiseEventAsync(id, "end");
        Assert.True((await EndOfAsync(client, id)).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task A_start_in_the_future_waits_for_its_time()
    {
        Functions.Orchestrator("Later", _ => Task.FromResult("done"));
        DurableTaskClient client = await RunAsync();
        var options = new StartOrchestrationOptions(StartAt: Clock.GetUtcNow().AddDays(1));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Later", options);
        await RunToEndAsync(client, "Later");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await client.GetInstanceAsync(id))!.RuntimeStatus);
        Clock.Jump(TimeSpan.FromDays(1));
        Assert.Equal("done", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_set_before_a_restart_fires_after_it()
    {
        Functions.Orchestrator("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return "done";
        });
        var engine = NewEngine();
        await engine.StartAsync(CancellationToken.None);
        string id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await UntilAsync(engine.Client, id, found => found.IsRunning);
        await engine.DisposeAsync();
        Clock.Jump(TimeSpan.FromDays(3));
        Assert.Equal("done", (await EndOfAsync(await RunAsync(), id)).ReadOutputAs<string>());
    }

    // Cancelling asynchronously would leave the orchestrator's thread.
    private static void CancelOnThisThread(CancellationTokenSource stop) => stop.Cancel();
}
