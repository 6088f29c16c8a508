using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask;

namespace Portal.Local.Tests.DurableTask;

/// <summary>A hub of its own for each test, with functions and a clock, and engines that come and go on it.</summary>
public abstract class DurableTest(AzuriteFixture azurite) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly List<DurableEngine> engines = [];

    private protected string HubName { get; set; } = "H" + Guid.NewGuid().ToString("N");

    /// <summary>Long, because a busy machine stands still for a second now and then.</summary>
    private protected TimeSpan BlockedAfter { get; set; } = TimeSpan.FromSeconds(30);

    private protected FakeFunctions Functions { get; } = new();

    private protected TestLogs Logs { get; } = new();

    private protected JumpingClock Clock { get; } = new();

    private protected TableServiceClient Tables => azurite.Tables();

    private protected DurableEngine NewEngine(params HttpPipelinePolicy[] policies)
    {
        var options = new DurableEngineOptions
        {
            Tables = azurite.Tables(policies),
            HubName = HubName,
            Clock = Clock,
            BlockedAfter = BlockedAfter,
        };
        engines.Add(new DurableEngine(options, Functions, Logs));
        return engines[^1];
    }

    private protected async Task<DurableTaskClient> RunAsync(params HttpPipelinePolicy[] policies)
    {
        DurableEngine engine = NewEngine(policies);
        await engine.StartAsync(CancellationToken.None);
        return engine.Client;
    }

    /// <summary>Starts an orchestration and waits for its end.</summary>
    private protected async Task<OrchestrationMetadata> RunToEndAsync(DurableTaskClient client, string name, object? input = null) =>
        await EndOfAsync(client, await client.ScheduleNewOrchestrationInstanceAsync(name, input));

    private protected Task<OrchestrationMetadata> EndOfAsync(DurableTaskClient client, string id) =>
        UntilAsync(client, id, found => found.IsCompleted);

    private protected async Task<OrchestrationMetadata> UntilAsync(
        DurableTaskClient client, string id, Predicate<OrchestrationMetadata> reached)
    {
        OrchestrationMetadata? found = null;
        await UntilAsync(async () => (found = await client.GetInstanceAsync(id, true)) is not null && reached(found));
        return found!;
    }

    private protected async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await reached())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"Waited in vain. The last that was logged:\n{Logs}\nThe table:\n{await TableAsync()}");
            await Task.Delay(5);
        }
    }

    private protected Task<List<TableEntity>> RowsAsync(string filter) =>
        Tables.GetTableClient(HubName + "Durable").QueryAsync<TableEntity>(filter).ToListAsync().AsTask();

    private async Task<string> TableAsync() => string.Join('\n', (await RowsAsync("")).Select(row =>
        $"{row.PartitionKey} {row.RowKey} {row.GetString("Kind")}{row.GetString("Status")} {row.GetString("Name")} {row.GetString("Payload")?.Length}"));

    public async ValueTask DisposeAsync()
    {
        foreach (DurableEngine engine in engines) await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
