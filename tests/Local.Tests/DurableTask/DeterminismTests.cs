using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class DeterminismTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    private int runs;

    [Theory]
    [InlineData("another activity")]
    [InlineData("a timer instead")]
    [InlineData("one call less")]
    [InlineData("one call more")]
    public async Task An_orchestrator_that_does_otherwise_on_replay_fails(string how)
    {
        Functions.Activity<string, string>("Work", Task.FromResult).Activity<string, string>("Other", Task.FromResult)
            .Orchestrator("Fickle", async context =>
            {
                bool replay = runs++ > 0;
                if (replay && how == "a timer instead") await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                else if (!replay || how != "one call less") await context.CallActivityAsync<string>(replay && how == "another activity" ? "Other" : "Work", "x");
                return "done";
            })
            .Orchestrator("More", async context =>
            {
                Task work = context.CallActivityAsync<string>("Work", "x");
                if (runs++ > 0) _ = context.CallActivityAsync<string>("Other", "x");
                await work;
                return "done";
            });
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), how == "one call more" ? "More" : "Fickle");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("Non-deterministic", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaiting_what_is_not_durable_fails_the_orchestration()
    {
        Functions.Orchestrator("Delay", async _ =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            return "done";
        });
        await FailsAsInvalidAsync("Delay");
    }

    [Fact]
    public async Task Awaiting_what_is_not_durable_is_noticed_while_a_durable_task_is_open_as_well()
    {
        Functions.Orchestrator("Delay", async context =>
        {
            Task<string?> wait = context.WaitForExternalEvent<string>("never");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            return await wait;
        });
        await FailsAsInvalidAsync("Delay");
    }

    [Fact]
    public async Task Leaving_the_orchestrators_thread_fails_the_orchestration()
    {
        Functions.Activity<string, string>("Work", Task.FromResult).Orchestrator("Leave", async context =>
        {
            await context.CallActivityAsync<string>("Work", "x").ConfigureAwait(false);
            return await context.CallActivityAsync<string>("Work", "y");
        });
        await FailsAsInvalidAsync("Leave");
    }

    [Fact]
    public async Task Blocking_the_orchestrators_thread_fails_the_orchestration()
    {
        BlockedAfter = TimeSpan.FromSeconds(1);
#pragma warning disable xUnit1031 // The blocking is what is tested.
        Functions.Activity<string, string>("Work", Task.FromResult)
            .Orchestrator("Block", context => Task.FromResult(context.CallActivityAsync<string>("Work", "x").Result));
#pragma warning restore xUnit1031
        await FailsAsInvalidAsync("Block");
    }

    [Fact]
    public async Task Time_and_guids_are_the_same_on_each_replay_and_guids_differ_between_each_other()
    {
        List<string> seen = [];
        Functions.Activity<string, string>("Work", Task.FromResult).Orchestrator("Stable", async context =>
        {
            seen.Add($"{context.CurrentUtcDateTime:O} {context.NewGuid()}");
            await context.CallActivityAsync<string>("Work", "x");
            return context.NewGuid() != context.NewGuid();
        });
        Assert.True((await RunToEndAsync(await RunAsync(), "Stable")).ReadOutputAs<bool>());
        Assert.Equal(2, seen.Count);
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task A_replay_safe_logger_writes_each_line_once()
    {
        Functions.Activity<string, string>("Work", Task.FromResult).Orchestrator("Logging", async context =>
        {
            for (int i = 0; i < 3; i++)
            {
                context.CreateReplaySafeLogger("test").Log(Microsoft.Extensions.Logging.LogLevel.Information, default, $"line {i}", null, (line, _) => line);
                await context.CallActivityAsync<string>("Work", "x");
            }

            return "done";
        });
        await RunToEndAsync(await RunAsync(), "Logging");
        Assert.Equal(3, Logs.Lines.Count(line => line.Contains("line ", StringComparison.Ordinal)));
    }

    private async Task FailsAsInvalidAsync(string orchestrator)
    {
        OrchestrationMetadata end = await RunToEndAsync(await RunAsync(), orchestrator);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("An invalid asynchronous invocation was detected", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
