using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Benchmarks.Constant;
using Portal.Local.Host;
using Portal.Local.Host.Durable;

namespace Portal.Benchmarks;

/// <summary>How long a workflow of three activities that do nothing takes, of what ten rows take that are written one after another.</summary>
public static class Workflows
{
    private const int Rows = 10;
    private const int AtOnce = 30;

    public static async Task<IReadOnlyList<string>> CompareAsync(string storage, int rounds)
    {
        var table = new TableServiceClient(storage).GetTableClient("yardstick");
        await table.CreateIfNotExistsAsync();
        await using var stored = await StartAsync(DurableStore.In(storage, "workflows"));
        await using var held = await StartAsync(DurableStore.InMemory);
        return
        [
            await RatioAsync("three activities, in storage", () => RunAsync(stored, 1)),
            await RatioAsync("thirty times three at once, in storage", () => RunAsync(stored, AtOnce)),
            await RatioAsync("three activities, in memory", () => RunAsync(held, 1)),
            await RatioAsync("thirty times three at once, in memory", () => RunAsync(held, AtOnce)),
        ];

        async Task<string> RatioAsync(string what, Func<Task<double>> run)
        {
            var measured = await Rounds.AlternateAsync(rounds, () => WriteAsync(table), run);
            return new Ratio(what, measured.Select(round => round.Second / round.First)).ToString();
        }
    }

    private static Task<FunctionsHost> StartAsync(DurableStore store) => FunctionsHost.StartAsync(
        new FunctionsHostOptions { App = typeof(ThreeSteps).Assembly, CreateBuilder = ConstantApp.CreateBuilder, Durable = store }, CancellationToken.None);

    private static async Task<double> RunAsync(FunctionsHost host, int atOnce)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            var workflow = Guid.NewGuid().ToString("N");
            await host.DurableClient.ScheduleNewOrchestrationInstanceAsync(nameof(ThreeSteps), workflow);
            await ThreeSteps.EndOf(workflow);
        }));
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> WriteAsync(TableClient table)
    {
        var watch = Stopwatch.StartNew();
        for (var row = 0; row < Rows; row++) await table.AddEntityAsync(new TableEntity("p", Guid.NewGuid().ToString("N")));
        return watch.Elapsed.TotalSeconds;
    }
}
