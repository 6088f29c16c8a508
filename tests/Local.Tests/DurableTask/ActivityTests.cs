using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class ActivityTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    private static readonly TaskOptions ThreeTimes = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromHours(1), 2));

    [Fact]
    public async Task Activities_in_sequence_pass_on_their_results()
    {
        Functions.Activity<int, int>("Double", n => Task.FromResult(n * 2)).Orchestrator("Chain", async context =>
        {
            int n = context.GetInput<int>();
            for (int i = 0; i < 3; i++) n = await context.CallActivityAsync<int>("Double", n);
            return n;
        });
        DurableTaskClient client = await RunAsync();
        await RunToEndAsync(client, "Chain", 1);
        OrchestrationMetadata end = await RunToEndAsync(client, "Chain", 5);
        Assert.Equal(40, end.ReadOutputAs<int>());
        Assert.Equal(5, end.ReadInputAs<int>());
    }

    [Fact]
    public async Task A_hundred_and_fifty_activities_run_in_parallel()
    {
        Functions.Activity<int, int>("Square", n => Task.FromResult(n * n)).Orchestrator("FanOut", async context =>
        {
            int[] squares = await Task.WhenAll(Enumerable.Range(0, 150).Select(n => context.CallActivityAsync<int>("Square", n)));
            return squares.Sum();
        });
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "FanOut");
        Assert.Equal(Enumerable.Range(0, 150).Sum(n => n * n), end.ReadOutputAs<int>());
        Assert.Equal(150, Functions.Calls.Count);
    }

    [Fact]
    public async Task A_failed_activity_is_thrown_in_the_orchestrator_with_its_details()
    {
        Functions.Activity<string, string>("Fail", _ => throw new InvalidOperationException("no stamp")).Orchestrator("Catch", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("Fail", "x");
            }
            catch (TaskFailedException failed) when (failed.FailureDetails.IsCausedBy<InvalidOperationException>())
            {
                return $"{failed.TaskName}: {failed.FailureDetails.ErrorMessage}";
            }
        });
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "Catch");
        Assert.Equal("Fail: no stamp", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_uncaught_failure_fails_the_orchestration()
    {
        Functions.Activity<string, string>("Fail", _ => throw new InvalidOperationException("no stamp"))
            .Orchestrator("Plain", context => context.CallActivityAsync<string>("Fail", "x"));
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "Plain");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Equal(typeof(TaskFailedException).FullName, end.FailureDetails!.ErrorType);
        Assert.Equal("no stamp", end.FailureDetails.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task An_activity_that_nobody_knows_fails()
    {
        Functions.Orchestrator("Plain", context => context.CallActivityAsync<string>("Nothing"));
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), "Plain");
        Assert.Contains("'Nothing'", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_policy_tries_again_after_growing_durable_waits()
    {
        int attempts = 0;
        Functions.Activity<string, string>("Flaky", _ => ++attempts < 3 ? throw new TimeoutException("busy") : Task.FromResult("done"))
            .Orchestrator("Retrying", async context =>
            {
                DateTime start = context.CurrentUtcDateTime;
                string result = await context.CallActivityAsync<string>("Flaky", "x", ThreeTimes);
                return $"{result} after {(int)(context.CurrentUtcDateTime - start).TotalHours}";
            });
        DurableTaskClient client = await RunAsync();
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Retrying");
        await TimerIsSetAsync(1);
        Clock.Jump(TimeSpan.FromHours(1));
        await TimerIsSetAsync(2);
        Clock.Jump(TimeSpan.FromHours(2));
        Assert.Equal("done after 3", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_retry_policy_gives_up_after_its_last_attempt_or_a_failure_it_does_not_handle()
    {
        var quick = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1)));
        var never = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1)) { HandleFailure = _ => false });
        Functions.Activity<string, string>("Fail", _ => throw new TimeoutException("busy"))
            .Orchestrator("Quick", context => context.CallActivityAsync<string>("Fail", "quick", quick))
            .Orchestrator("Never", context => context.CallActivityAsync<string>("Fail", "never", never));
        DurableTaskClient client = await RunAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await RunToEndAsync(client, "Quick")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await RunToEndAsync(client, "Never")).RuntimeStatus);
        Assert.Equal(3, Functions.Calls.Count(call => call.Contains("quick", StringComparison.Ordinal)));
        Assert.Equal(1, Functions.Calls.Count(call => call.Contains("never", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_payload_above_64_KB_goes_through_and_one_above_the_limit_is_refused()
    {
        string large = string.Concat(Enumerable.Repeat("Wijzigingsvoorstel \"€\" ", 10_000));
        Functions.Activity<string, string>("Echo", Task.FromResult)
            .Orchestrator("Large", context => context.CallActivityAsync<string>("Echo", context.GetInput<string>()))
            .Orchestrator("TooLarge", context => context.CallActivityAsync<string>("Echo", new string('x', 500_000)));
        DurableTaskClient client = await RunAsync();
        Assert.Equal(large, (await RunToEndAsync(client, "Large", large)).ReadOutputAs<string>());
        OrchestrationMetadata refused = await RunToEndAsync(client, "TooLarge");
        Assert.Contains("store it in a blob", refused.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    private Task TimerIsSetAsync(int number) => UntilAsync(async () =>
        (await RowsAsync("Kind eq 'TimerCreated' and RowKey ge 'hist-' and RowKey lt 'hist.'")).Count == number);
}
