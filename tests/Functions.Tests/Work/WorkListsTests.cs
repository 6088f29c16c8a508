using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Work;

/// <summary>The lists say what the items say: whatever happens to an item, whoever is at it at the same moment, and from whenever it is.</summary>
public sealed class WorkListsTests(SharedPortal shared) : IAsyncLifetime
{
    private readonly InBetween _between = new();
    private TestPortal _portal = null!;

    private IServiceProvider Services => _portal.Services;

    private WorkItems Items => Services.GetRequiredService<WorkItems>();

    public async ValueTask InitializeAsync() => _portal = await shared.StartAnotherAsync(_between.Watch);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Whatever_happens_to_an_item_it_stands_where_it_says_and_nowhere_else()
    {
        var (office, me) = await ColleagueAsync();
        var id = await Services.AddWorkAsync(await office.AddOrganisationAsync("Bakkerij"));
        await Answer.SuccessAsync(office.AssignAsync(id, "me"));
        await StandsAsync(id);
        await Answer.SuccessAsync(office.NoteAsync(id, "Bellen."));
        await Answer.SuccessAsync(office.PutOffAsync(id, "2040-01-01"));
        await StandsAsync(id);
        await Items.MoveAsync(id, "2031-03-31", CancellationToken.None);
        Assert.Equal("2031-03-31", Assert.Single(await office.WorkAsync("owner=me&later=true")).Due);
        await Answer.SuccessAsync(office.PutOffAsync(id, "2041-01-01"));
        await Answer.SuccessAsync(office.AssignAsync(id, null));
        await StandsAsync(id);
        await Items.CallOffAsync(id, CancellationToken.None);
        await StandsAsync(id);
        var done = Assert.Single(await office.WorkAsync("owner=none&state=done"));
        Assert.Equal(("Bellen.", me.Name, null, null), (done.Note?.Text, done.Assigned?.By, done.LaterUntil, done.CompletedBy));
        await Items.MoveAsync(id, "2031-04-30", CancellationToken.None);
        await Items.CallOffAsync(id, CancellationToken.None);
        await StandsAsync(id);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_neither_undoes_the_other_whoever_comes_first()
    {
        var (office, _) = await ColleagueAsync();
        var operations = int.MaxValue;
        for (var at = 1; at <= operations; at++)
        {
            var id = await Services.AddWorkAsync();
            var request = new HttpRequestMessage(HttpMethod.Put, $"/api/office/work-items/{id}/owner") { Content = JsonContent.Create(new { owner = "me" }) };
            (var answer, operations) = await _between.SendAsync(office.Http, request, at, () => Items.CompleteAsync(id, TimeProvider.System.GetUtcNow(), "Een ander", CancellationToken.None));
            if (operations < at) break;
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.Conflict });
            Assert.Empty(await office.WorkAsync("owner=me"));
            await StandsAsync(id);
        }

        Assert.True(operations is > 2 and < 20);
        for (var at = 1; at <= operations; at++)
        {
            var id = await Services.AddWorkAsync();
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/office/work-items/complete") { Content = JsonContent.Create(new { ids = new[] { id } }) };
            (var answer, operations) = await _between.SendAsync(office.Http, request, at, () => Items.ChangeAsync(id, Write, CancellationToken.None));
            if (operations < at) break;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(id, (await office.WorkAsync("")).Select(item => item.Id));
            await StandsAsync(id);
        }

        static bool Write(WorkItem item)
        {
            (item.Note, item.NoteAt, item.LaterUntil) = ("Op het nippertje", TimeProvider.System.GetUtcNow(), "2040-01-01");
            return true;
        }
    }

    [Fact]
    public async Task What_is_from_before_there_were_lists_is_found_and_done_all_the_same()
    {
        var (office, me) = await ColleagueAsync();
        var dossier = await office.AddOrganisationAsync("Bakkerij");
        await Answer.SuccessAsync(office.SetOwnerAsync(dossier, "me"));
        string[] ids = [await OldAsync(), await OldAsync(), await OldAsync(), await OldAsync()];
        Assert.Equal(ids.ToHashSet(), ((await office.WorkAsync("")).Select(item => item.Id)).ToHashSet());
        Assert.Empty(await office.WorkAsync("owner=me"));
        await office.CompleteManyAsync(ids[0]);
        await Answer.SuccessAsync(office.AssignAsync(ids[1], "me"));
        await Items.MoveAsync(ids[2], "2031-05-31", CancellationToken.None);
        foreach (var id in ids[..3]) await StandsAsync(id);

        // The rest gets its place, and the owner that it would have had.
        for (var time = 0; time < 2; time++) await _portal.RunTimerAsync("SweepWorkItems");
        await StandsAsync(ids[3]);
        var swept = (await office.WorkAsync("owner=me")).Single(item => item.Id == ids[3]);
        Assert.Equal((me, null), (swept.Owner, swept.Assigned));

        async Task<string> OldAsync()
        {
            var id = await Services.AddWorkAsync(dossier);
            await Services.MakeOldAsync(id);
            return id;
        }
    }

    [Fact]
    public async Task An_item_that_lacks_a_copy_as_after_a_restore_can_still_be_altered_and_done()
    {
        var (office, me) = await ColleagueAsync();
        string[] ids = [await Services.AddWorkAsync(), await Services.AddWorkAsync()];
        foreach (var id in ids) await Services.WorkTable().DeleteEntityAsync(WorkItem.Office, WorkLists.Todo(WorkLists.Nobody, WorkItemKind.NoResponse) + id);
        await Answer.SuccessAsync(office.AssignAsync(ids[0], me.Id));
        await office.CompleteManyAsync(ids[1]);
        foreach (var id in ids) await StandsAsync(id);
    }

    [Fact]
    public async Task A_page_costs_the_same_among_a_hundred_others_and_among_a_thousand()
    {
        var (office, _) = await ColleagueAsync();
        var mine = await Services.AddWorkAsync();
        await Answer.SuccessAsync(office.AssignAsync(mine, "me"));
        string[] filters = ["owner=me", "owner=none", "owner=me&kind=no-response", "kind=no-response", "", "owner=me&later=true", "owner=me&state=done"];
        await AddAsync(100);
        var costs = await CostsAsync();
        Assert.Equal([2, 2, 2, 2, 1, 1, 1], costs);
        var (assign, complete) = (await CostAsync(() => Answer.SuccessAsync(office.AssignAsync(mine, null))), await CompletionAsync());
        await AddAsync(900);
        Assert.Equal(costs, await CostsAsync());
        await Answer.SuccessAsync(office.AssignAsync(mine, "me"));
        Assert.Equal((assign, complete), (await CostAsync(() => Answer.SuccessAsync(office.AssignAsync(mine, null))), await CompletionAsync()));
        Assert.True((assign, complete) is (<= 2, <= 4), $"{assign}, {complete}");

        async Task AddAsync(int count)
        {
            foreach (var some in Enumerable.Range(0, count).Chunk(50)) await Task.WhenAll(some.Select(_ => Services.AddWorkAsync()));
        }

        async Task<int> CompletionAsync()
        {
            var id = await Services.AddWorkAsync();
            return await CostAsync(() => office.CompleteManyAsync(id));
        }

        async Task<List<int>> CostsAsync()
        {
            var all = new List<int>();
            foreach (var filter in filters) all.Add(await CostAsync(() => office.WorkPageAsync(filter)));
            return all;
        }

        async Task<int> CostAsync(Func<Task> action)
        {
            await _portal.QuietAsync();
            var before = _portal.StorageOperations;
            await action();
            return _portal.StorageOperations - before;
        }
    }

    private async Task<(Office Office, StaffAnswer Me)> ColleagueAsync()
    {
        var name = $"Collega {Unique.Word()}";
        var office = new Office(await _portal.Driver.StaffOfAsync(name));
        return (office, await office.MeAsync(name));
    }

    private async Task StandsAsync(string id)
    {
        var item = (await Items.FindAsync(id, CancellationToken.None))!;
        string[] own = item.IsDone ? [item.RowKey, item.Completed(item.CompletedAt!.Value, null).Listed.RowKey] : [item.RowKey];
        Assert.Equal([.. own.Concat(WorkLists.KeysOf(item)).Order(StringComparer.Ordinal)], (await Services.RowsOfAsync(id)).Order(StringComparer.Ordinal));
    }
}
