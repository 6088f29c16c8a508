using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class SubOrchestrationTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    [Fact]
    public async Task A_sub_orchestration_gives_its_result_and_knows_its_parent()
    {
        Functions.Orchestrator("Sub", context => Task.FromResult($"{context.InstanceId} of {context.Parent!.Name}: {context.GetInput<int>()}"))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync<string>("Sub", 5, new SubOrchestrationOptions(instanceId: "sub-1")));
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "Main");
        Assert.Equal("sub-1 of Main: 5", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_sub_orchestration_that_fails_is_tried_again_and_then_fails_its_parent()
    {
        int attempts = 0;
        Functions.Orchestrator<string>("Sub", _ => throw new InvalidOperationException($"attempt {++attempts}"))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync<string>(
                "Sub", 5, TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(1)))));
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "Main");
        Assert.Equal("attempt 2", end.FailureDetails!.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task A_sub_orchestration_with_an_id_that_runs_already_fails()
    {
        Functions.Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go"))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync<string>("Wait", null, new SubOrchestrationOptions(instanceId: "taken")));
        DurableTaskClient client = await RunAsync();
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("taken"));
        Assert.Contains("exists already", (await RunToEndAsync(client, "Main")).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recursive_termination_and_purge_reach_the_sub_orchestration()
    {
        Functions.Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go"))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync<string>("Wait", null, new SubOrchestrationOptions(instanceId: "below")));
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Main");
        await UntilAsync(client, "below", found => found.IsRunning);
        await client.TerminateInstanceAsync(id, new TerminateInstanceOptions(null, Recursive: true));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await EndOfAsync(client, "below")).RuntimeStatus);
        Assert.Equal(2, (await client.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);
        Assert.Null(await client.GetInstanceAsync("below"));
    }
}
