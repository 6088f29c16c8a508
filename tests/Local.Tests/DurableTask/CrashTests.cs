using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask;
using Xunit;

namespace Portal.Local.Tests.DurableTask;

public sealed class CrashTests(AzuriteFixture azurite) : DurableTest(azurite)
{
    private static readonly TaskOptions Again = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMilliseconds(10)));
    private static readonly string[] Effects = ["Note(\"one\")", "Note(\"two\")", "Note(\"three\")", "Note(\"sub\")", "Note(\"last\")"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_at_any_operation_loses_nothing(bool afterTheOperation)
    {
        RegisterFilingProcess();
        int operation = 1;
        while (await DiesAsync(operation, afterTheOperation)) operation++;
        Assert.True(operation > 20, $"only {operation} operations");
    }

    [Fact]
    public async Task An_activity_whose_worker_died_fails_without_a_retry_policy()
    {
        OrchestrationMetadata end = await EndAfterWorkerDiedAsync("Bare");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("worker died", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_whose_worker_died_is_tried_again_with_a_retry_policy()
    {
        OrchestrationMetadata end = await EndAfterWorkerDiedAsync("Retrying");
        Assert.Equal("done", end.ReadOutputAs<string>());
        Assert.Equal(2, Functions.Calls.Count);
    }

    [Fact]
    public async Task An_activity_that_heeds_the_stop_is_run_again_at_the_next_start()
    {
        bool wait = true;
        Functions.Activity<string, string>("Work", async (_, cancellation) =>
        {
            if (wait) await Task.Delay(Timeout.Infinite, cancellation);
            return "done";
        }).Orchestrator("Bare", context => context.CallActivityAsync<string>("Work", "x"));
        DurableEngine first = NewEngine();
        await first.StartAsync(CancellationToken.None);
        string id = await first.Client.ScheduleNewOrchestrationInstanceAsync("Bare");
        await UntilAsync(() => Task.FromResult(!Functions.Calls.IsEmpty));
        await first.DisposeAsync();
        wait = false;
        Assert.Equal("done", (await EndOfAsync(await RunAsync(), id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_storage_that_is_away_for_a_while_stops_nothing_for_good()
    {
        var storage = new StorageAway();
        Functions.Activity<string, string>("Work", Task.FromResult).Orchestrator("Waiting", async context =>
        {
            string? name = await context.WaitForExternalEvent<string>("go");
            return await context.CallActivityAsync<string>("Work", name);
        });
        DurableTaskClient client = await RunAsync(storage);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Waiting");
        await UntilAsync(client, id, found => found.IsRunning);
        DurableTaskClient outside = NewEngine().Client;
        storage.IsAway = true;
        await Assert.ThrowsAnyAsync<Exception>(() => client.RaiseEventAsync(id, "go", "lost"));
        await outside.RaiseEventAsync(id, "go", "kept");
        await Assert.ThrowsAnyAsync<Exception>(() => client.GetInstanceAsync(id));
        storage.IsAway = false;
        await client.RaiseEventAsync(id, "go", "later");
        Assert.Equal("kept", (await EndOfAsync(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_engine_that_starts_while_the_storage_is_away_begins_when_it_is_back()
    {
        Functions.Orchestrator("Quick", _ => Task.FromResult("done"));
        string id = await NewEngine().Client.ScheduleNewOrchestrationInstanceAsync("Quick");
        var storage = new StorageAway { IsAway = true };
        await RunAsync(storage);
        await UntilAsync(() => Task.FromResult(storage.Refused > 2));
        storage.IsAway = false;
        Assert.Equal("done", (await EndOfAsync(NewEngine().Client, id)).ReadOutputAs<string>());
    }

    private void RegisterFilingProcess() => Functions
        .Activity<string, string>("Note", Task.FromResult)
        .Orchestrator("Sub", async context =>
        {
            await context.CallActivityAsync("Note", "sub", Again);
            context.SendEvent(context.Parent!.InstanceId, "from-sub", "hello");
            return 7;
        })
        .Orchestrator("Main", RunMainAsync);

    private static async Task<string> RunMainAsync(TaskOrchestrationContext context)
    {
        if (context.GetInput<string>() is { } carried)
        {
            string? kept = await context.WaitForExternalEvent<string>("kept");
            return $"{carried} {kept} {await context.CallActivityAsync<string>("Note", "last", Again)}";
        }

        await Task.WhenAll(context.CallActivityAsync("Note", "one", Again), context.CallActivityAsync("Note", "two", Again));
        await context.CreateTimer(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        string? first = await context.WaitForExternalEvent<string>("first", TimeSpan.FromHours(1));
        await context.CallActivityAsync("Note", "three", Again);
        int sub = await context.CallSubOrchestratorAsync<int>("Sub");
        string? greeting = await context.WaitForExternalEvent<string>("from-sub");
        context.SetCustomStatus("half");
        context.ContinueAsNew($"{first} {sub} {greeting}");
        return "";
    }

    /// <summary>One run on a hub of its own with an engine that dies at the given operation, and a second engine that goes on.</summary>
    private async Task<bool> DiesAsync(int operation, bool late)
    {
        HubName = "H" + Guid.NewGuid().ToString("N");
        Functions.Calls.Clear();
        DurableTaskClient client = NewEngine().Client;
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Main");
        await client.RaiseEventAsync(id, "FIRST", "event");
        await client.RaiseEventAsync(id, "kept", "kept");
        var fault = new StorageFault(operation, late);
        DurableEngine mortal = NewEngine(fault);
        await mortal.StartAsync(CancellationToken.None);
        await UntilAsync(async () => fault.Dead.IsCompleted || (await RunningAsync()) == 0);
        await mortal.DisposeAsync();
        if (fault.Dead.IsCompleted) await RunAsync();
        await CheckAsync(client, id, operation);
        return fault.Dead.IsCompleted;
    }

    private async Task CheckAsync(DurableTaskClient client, string id, int operation)
    {
        OrchestrationMetadata end = await EndOfAsync(client, id);
        Assert.True(end.ReadOutputAs<string>() == "event 7 hello kept last", $"operation {operation}: {end.SerializedOutput} {end.FailureDetails}");
        Assert.Equal("half", end.ReadCustomStatusAs<string>());
        foreach (string effect in Effects) Assert.Contains(effect, Functions.Calls);
        await UntilAsync(async () => await RunningAsync() == 0);
        List<TableEntity> rows = await RowsAsync($"PartitionKey eq 'i-{id}'");
        Assert.Single(rows, row => row.GetString("Kind") == "ExecutionCompleted");
        Assert.All(rows, row => Assert.True(row.RowKey == "meta" || row.RowKey.StartsWith("hist-00000001", StringComparison.Ordinal), row.RowKey));
    }

    private async Task<int> RunningAsync() => (await RowsAsync("PartitionKey eq 'running'")).Count;

    private async Task<OrchestrationMetadata> EndAfterWorkerDiedAsync(string orchestrator)
    {
        var release = new TaskCompletionSource();
        Functions.Activity<string, string>("Work", async _ =>
        {
            if (Functions.Calls.Count == 1) await release.Task;
            return "done";
        });
        Functions.Orchestrator("Bare", context => context.CallActivityAsync<string>("Work", "x"))
            .Orchestrator("Retrying", context => context.CallActivityAsync<string>("Work", "x", Again));
        var storage = new StorageAway();
        DurableTaskClient client = await RunAsync(storage);
        string id = await client.ScheduleNewOrchestrationInstanceAsync(orchestrator);
        await UntilAsync(() => Task.FromResult(!Functions.Calls.IsEmpty));
        storage.IsAway = true;
        OrchestrationMetadata end = await EndOfAsync(await RunAsync(), id);
        release.SetResult();
        return end;
    }
}
