using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class EventTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    [Fact]
    public async Task An_event_is_kept_until_it_is_awaited_and_its_name_may_be_cased_otherwise()
    {
        Functions.Activity<string, string>("Work", Task.FromResult).Orchestrator("Late", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            await context.CallActivityAsync<string>("Work", "x");
            return await context.WaitForExternalEvent<int>("decision");
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Late");
        await client.RaiseEventAsync(id, "Decision", 7);
        await client.RaiseEventAsync(id, "go");
        Assert.Equal(7, (await EndOfAsync(client, id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Several_waiters_are_served_in_their_order()
    {
        Functions.Orchestrator("Two", async context =>
        {
            Task<string?> first = context.WaitForExternalEvent<string>("e");
            Task<string?> second = context.WaitForExternalEvent<string>("e");
            return $"{await first} {await second}";
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Two");
        await client.RaiseEventAsync(id, "e", "one");
        await client.RaiseEventAsync(id, "e", "two");
        Assert.Equal("one two", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_that_times_out_throws_and_an_event_that_comes_later_is_kept()
    {
        Functions.Orchestrator("Impatient", async context =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("e", TimeSpan.FromDays(1));
                return "in time";
            }
            catch (TaskCanceledException)
            {
                context.SetCustomStatus("late");
                return await context.WaitForExternalEvent<string>("e", TimeSpan.FromDays(1));
            }
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Impatient");
        await UntilAsync(client, id, found => found.IsRunning);
        Clock.Jump(TimeSpan.FromDays(1));
        await UntilAsync(client, id, found => found.SerializedCustomStatus == "\"late\"");
        await client.RaiseEventAsync(id, "e", "kept");
        Assert.Equal("kept", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Continue_as_new_takes_along_the_events_that_nobody_awaited()
    {
        Functions.Orchestrator("Count", async context =>
        {
            int round = context.GetInput<int>();
            string? text = await context.WaitForExternalEvent<string>("e");
            if (text == "stop") return round;
            context.ContinueAsNew(round + 1);
            return -1;
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Count", 0);
        foreach (string text in new[] { "a", "b", "c", "stop" }) await client.RaiseEventAsync(id, "e", text);
        Assert.Equal(3, (await EndOfAsync(client, id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Continue_as_new_drops_the_events_if_told_so()
    {
        Functions.Orchestrator("Drop", async context =>
        {
            bool again = context.GetInput<bool>();
            await context.WaitForExternalEvent<string>("go");
            if (again) return await context.WaitForExternalEvent<string>("e");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return "";
        });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Drop", false);
        await UntilAsync(client, id, found => found.IsRunning);
        await client.RaiseEventAsync(id, "e", "dropped");
        await client.RaiseEventAsync(id, "go");
        await UntilAsync(client, id, found => found.ReadInputAs<bool>());
        await client.RaiseEventAsync(id, "go");
        await client.RaiseEventAsync(id, "e", "second");
        Assert.Equal("second", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }
}
