using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Benchmarks.Constant;
using Portal.Domain;
using Portal.Local.Host;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Benchmarks;

/// <summary>How many requests a second the list of tasks answers, of what the host and what storage can do without the portal.</summary>
public static class Throughput
{
    private const int Clients = 8;
    private const int Requests = 400;

    // Ten times as many, because they are over so soon.
    private const int ConstantRequests = 4000;

    public static async Task<IReadOnlyList<string>> CompareAsync(MeasuredPortal portal, string storage, int rounds)
    {
        await using var host = await StartConstantAsync();
        using var constant = MeasuredPortal.Browser(host.Origin);
        var reads = await ReadsOfTasksAsync(portal);

        var toHost = await Rounds.AlternateAsync(
            rounds, () => RateAsync(ConstantRequests, () => constant.GetByteArrayAsync(ConstantFunction.Route)), () => RateAsync(Requests, () => TasksAsync(portal)));
        var toStorage = await Rounds.AlternateAsync(rounds, () => RateAsync(Requests, reads), () => RateAsync(Requests, () => TasksAsync(portal)));
        return
        [
            new Ratio("`GET /api/tasks`, to a function that returns a constant", toHost.Select(round => round.Second / round.First)).ToString(),
            new Ratio("`GET /api/tasks`, to its two reads asked of Azurite alone", toStorage.Select(round => round.Second / round.First)).ToString(),
        ];
    }

    private static Task<FunctionsHost> StartConstantAsync() => FunctionsHost.StartAsync(
        new FunctionsHostOptions { App = typeof(ConstantFunction).Assembly, CreateBuilder = ConstantApp.CreateBuilder },
        CancellationToken.None);

    private static Task<byte[]> TasksAsync(MeasuredPortal portal) => portal.Http.GetByteArrayAsync("/api/tasks");

    /// <summary>What the request reads: the rows of the session and its person, and the person's tasks, one after the other.</summary>
    private static async Task<Func<Task>> ReadsOfTasksAsync(MeasuredPortal portal)
    {
        var person = portal.Story.Directors[0].Person.Id;
        var people = portal.Services.GetRequiredService<StorageNames>().Table(PersonStore.People);
        var tasks = portal.Services.GetRequiredService<ActionItems>();
        var session = (await people.RowsAsync<SessionRow>(person, SessionRow.Prefix, CancellationToken.None).ToListAsync(limit: 1))[0].RowKey;
        var both = TableClient.CreateQueryFilter(
            $"PartitionKey eq {person} and RowKey ge {Person.Key} and RowKey le {session} and (RowKey eq {Person.Key} or RowKey eq {session})");
        return async () =>
        {
            await people.QueryAsync<SessionRow>(both).ToListAsync();
            await tasks.OfPersonAsync(person, CancellationToken.None);
        };
    }

    private static async Task<double> RateAsync(int requests, Func<Task> request)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => ClientAsync(requests / Clients, request)));
        return requests / watch.Elapsed.TotalSeconds;
    }

    private static async Task ClientAsync(int requests, Func<Task> request)
    {
        for (var asked = 0; asked < requests; asked++) await request();
    }
}
