using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class ClientTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    [Fact]
    public async Task An_id_that_runs_cannot_be_started_again_and_one_that_has_ended_can()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        var options = new StartOrchestrationOptions("document/1?#");
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait", 1, options);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => client.ScheduleNewOrchestrationInstanceAsync("Wait", 2, options));
        await client.RaiseEventAsync(id, "go", "one");
        Assert.Equal("one", (await EndOfAsync(client, id)).ReadOutputAs<string>());
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", 2, options);
        await client.RaiseEventAsync(id, "go", "two");
        OrchestrationMetadata end = await EndOfAsync(client, id);
        Assert.Equal(("two", 2), (end.ReadOutputAs<string>(), end.ReadInputAs<int>()));
    }

    [Fact]
    public async Task Raising_to_an_id_that_does_not_exist_throws_and_to_one_that_has_ended_does_nothing()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => client.RaiseEventAsync("nobody", "go"));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.RaiseEventAsync(id, "go", "one");
        await EndOfAsync(client, id);
        await client.RaiseEventAsync(id, "go", "two");
        Assert.Equal("one", (await client.GetInstanceAsync(id, true))!.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_terminated_orchestration_ends_with_the_output_given()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.TerminateInstanceAsync(id, "withdrawn");
        OrchestrationMetadata end = await EndOfAsync(client, id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("withdrawn", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspended_orchestration_takes_in_nothing_until_it_is_resumed()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.SuspendInstanceAsync(id, "holiday");
        await UntilAsync(client, id, found => found.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await client.RaiseEventAsync(id, "go", "one");
        await RunToEndAsync(client, "Quick");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await client.GetInstanceAsync(id))!.RuntimeStatus);
        await client.ResumeInstanceAsync(id);
        Assert.Equal("one", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_custom_status_can_be_read_while_the_orchestration_runs()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        OrchestrationMetadata found = await UntilAsync(client, id, found => found.SerializedCustomStatus is not null);
        Assert.Equal("waiting", found.ReadCustomStatusAs<string>());
        Assert.False(found.IsCompleted);
    }

    [Fact]
    public async Task Only_what_has_ended_is_purged()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        string running = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        string ended = (await RunToEndAsync(client, "Quick")).InstanceId;
        Assert.Equal(0, (await client.PurgeInstanceAsync(running)).PurgedInstanceCount);
        Assert.Equal(1, (await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Clock.GetUtcNow().AddHours(-1)))).PurgedInstanceCount);
        Assert.Null(await client.GetInstanceAsync(ended));
        Assert.NotNull(await client.GetInstanceAsync(running));
        Assert.Empty(await RowsAsync($"PartitionKey eq 'i-{ended}'"));
    }

    [Fact]
    public async Task Instances_are_listed_by_status_and_prefix_in_pages()
    {
        RegisterWait();
        DurableTaskClient client = await RunAsync();
        for (int i = 0; i < 5; i++) await client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions($"doc-{i}"));
        await RunToEndAsync(client, "Quick");
        var query = new OrchestrationQuery(InstanceIdPrefix: "doc-", PageSize: 2);
        Assert.Equal(5, await client.GetAllInstancesAsync(query).CountAsync());
        Assert.Single(await client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed])).ToListAsync());
    }

    private void RegisterWait() => Functions.Orchestrator("Quick", _ => Task.FromResult("done")).Orchestrator("Wait", context =>
    {
        context.SetCustomStatus("waiting");
        return context.WaitForExternalEvent<string>("go");
    });
}
