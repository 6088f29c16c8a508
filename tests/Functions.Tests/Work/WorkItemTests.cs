using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Local.Clock;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Work;

/// <summary>Mijn werk: whose an item is, what is noted of it, and what can wait.</summary>
public sealed class WorkItemTests(SharedPortal shared)
{
    private IServiceProvider Services => shared.Services;

    [Fact]
    public async Task An_item_is_for_whose_dossier_it_is_and_goes_along_when_the_dossier_is_handed_on()
    {
        var (mine, me) = await ColleagueAsync();
        var (other, their) = await ColleagueAsync();
        var (third, thirds) = await ColleagueAsync();
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, "me"));
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.RejectAsync(placed, "Dit klopt niet.");
        var item = await story.Office.WorkItemForAsync(placed);
        Assert.Equal(me, item.Owner);
        Assert.Null(item.Assigned);
        Assert.Equal([item.Id], await IdsAsync(mine, "owner=me"));

        var given = await Services.AddWorkAsync(story.Dossier);
        await Answer.SuccessAsync(mine.AssignAsync(given, thirds.Id));
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, their.Id));
        Assert.Empty(await IdsAsync(mine, "owner=me"));
        var passed = Assert.Single(await other.WorkAsync("owner=me"));
        Assert.Equal((item.Id, their, me.Name), (passed.Id, passed.Owner, passed.Assigned?.By));
        Assert.Equal([given], await IdsAsync(third, "owner=me"));

        // To nobody and from nobody is handing on as well.
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, null));
        Assert.Empty(await IdsAsync(other, "owner=me"));
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, "me"));
        Assert.Equal([item.Id], await IdsAsync(mine, "owner=me"));
    }

    [Fact]
    public async Task An_item_is_given_to_a_colleague_or_to_nobody_and_says_by_whom()
    {
        var (mine, me) = await ColleagueAsync();
        var (other, their) = await ColleagueAsync();
        var id = await Services.AddWorkAsync();
        Assert.Contains(id, await IdsAsync(mine, "owner=none"));
        await Answer.SuccessAsync(mine.AssignAsync(id, "me"));
        Assert.Equal([id], await IdsAsync(other, $"owner={me.Id}"));
        Assert.DoesNotContain(id, await IdsAsync(mine, "owner=none"));
        await Answer.SuccessAsync(mine.AssignAsync(id, their.Id));
        var item = Assert.Single(await other.WorkAsync("owner=me"));
        Assert.Equal((their, me.Name), (item.Owner, item.Assigned?.By));
        Assert.Empty(await IdsAsync(mine, "owner=me"));
        await Answer.SuccessAsync(other.AssignAsync(id, null));
        Assert.Contains(id, await IdsAsync(mine, "owner=none"));

        var unknown = await Answer.ProblemAsync(HttpStatusCode.BadRequest, mine.AssignAsync(id, Guid.NewGuid().ToString()));
        Assert.Equal(["owner"], unknown.Errors!.Keys);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, mine.AssignAsync("2031-01-31-bestaatniet", "me"));
        await mine.CompleteManyAsync(id);
        foreach (var late in new[] { mine.AssignAsync(id, "me"), mine.NoteAsync(id, "Te laat"), mine.PutOffAsync(id, "2031-01-01") })
            Assert.Equal("work-item-done", (await Answer.ProblemAsync(HttpStatusCode.Conflict, late)).Code);
    }

    [Fact]
    public async Task A_note_is_kept_with_who_wrote_it_last_and_when()
    {
        var (mine, me) = await ColleagueAsync();
        var id = await MineAsync(mine);
        var before = TimeProvider.System.GetUtcNow();
        await Answer.SuccessAsync(mine.NoteAsync(id, " Gebeld,\ngeen gehoor. "));
        var note = (await OneAsync(mine, "owner=me")).Note!;
        Assert.Equal(("Gebeld,\ngeen gehoor.", me.Name), (note.Text, note.By));
        Assert.InRange(note.At, before, TimeProvider.System.GetUtcNow());
        foreach (var wrong in new[] { new string('a', 1001), "half \ud83d" })
            Assert.Equal(["note"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, mine.NoteAsync(id, wrong))).Errors!.Keys);
        await Answer.SuccessAsync(mine.NoteAsync(id, new string('a', 1000)));
        await Answer.SuccessAsync(mine.NoteAsync(id, " "));
        Assert.Null((await OneAsync(mine, "owner=me")).Note);
    }

    [Fact]
    public async Task What_is_put_off_comes_back_by_itself_on_its_day_and_is_still_due_when_it_was()
    {
        var clock = new LocalClock();
        await using var portal = await shared.StartAnotherAsync(clock: clock);
        var name = $"Collega {Unique.Word()}";
        var office = new Office(await portal.Driver.StaffOfAsync(name));
        var today = DutchDay.Parse(DutchDay.Of(clock.GetUtcNow()));
        var (until, due) = ($"{today.AddDays(3):O}", $"{today.AddDays(5):O}");
        var (put, kept) = (await MineAsync(office, portal, due), await MineAsync(office, portal, $"{today.AddDays(2):O}"));
        await Answer.SuccessAsync(office.PutOffAsync(put, until));
        await LiesAsync([kept], [put]);
        var item = Assert.Single(await office.WorkAsync("owner=me&later=true"));
        Assert.Equal((until, due), (item.LaterUntil, item.Due));

        clock.AdvanceTo(DutchDay.StartOf(until).AddSeconds(-30));
        await LiesAsync([kept], [put]);
        clock.AdvanceTo(DutchDay.StartOf(until).AddSeconds(1));
        await LiesAsync([kept, put], []);

        // It can be put off again, and taken back.
        await Answer.SuccessAsync(office.PutOffAsync(put, $"{today.AddDays(9):O}"));
        await LiesAsync([kept], [put]);
        await Answer.SuccessAsync(office.PutOffAsync(put, null));
        await LiesAsync([kept, put], []);
        foreach (var wrong in new[] { until, $"{today:O}", "morgen", "2031-02-30" })
            Assert.Equal(["until"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.PutOffAsync(put, wrong))).Errors!.Keys);

        async Task LiesAsync(string[] todo, string[] later)
        {
            office = new Office(await portal.Driver.StaffOfAsync(name));
            foreach (var filter in new[] { "owner=me", "kind=no-response", "owner=me&kind=no-response", "" })
            {
                Assert.Equal(todo, await IdsAsync(office, filter));
                Assert.Equal(later, await IdsAsync(office, $"later=true&{filter}"));
            }
        }
    }

    [Fact]
    public async Task Each_owner_and_each_kind_has_a_list_of_its_own_of_what_is_open_and_what_is_done()
    {
        var (mine, me) = await ColleagueAsync();
        var (call, publish) = (await MineAsync(mine), await MineAsync(mine, kind: WorkItemKind.PublishAccounts));
        var nobodys = await Services.AddWorkAsync(kind: WorkItemKind.PublishAccounts);
        Assert.Equal([publish], await IdsAsync(mine, "owner=me&kind=publish-accounts"));
        Assert.Superset(new HashSet<string> { publish, nobodys }, (await IdsAsync(mine, "kind=publish-accounts")).ToHashSet());
        Assert.DoesNotContain(call, await IdsAsync(mine, "kind=publish-accounts"));
        Assert.DoesNotContain(publish, await IdsAsync(mine, "owner=none&kind=publish-accounts"));
        Assert.Superset(new HashSet<string> { call, publish, nobodys }, (await IdsAsync(mine, "")).ToHashSet());

        await mine.CompleteManyAsync(call);
        await mine.CompleteManyAsync(publish);
        Assert.Empty(await IdsAsync(mine, "owner=me"));
        Assert.Equal([publish, call], await IdsAsync(mine, "owner=me&state=done"));
        Assert.Equal([call], await IdsAsync(mine, "owner=me&state=done&kind=no-response"));
        Assert.Contains(publish, await IdsAsync(mine, "state=done&kind=publish-accounts"));
        var done = (await mine.WorkAsync("state=done")).Single(item => item.Id == call);
        Assert.Equal(("done", me.Name, me), (done.State, done.CompletedBy, done.Owner));
    }

    [Theory]
    [InlineData("state=weg", "state")]
    [InlineData("owner=iedereen", "owner")]
    [InlineData("kind=koffie", "kind")]
    [InlineData("kind=FileReturn", "kind")]
    [InlineData("later=ja", "later")]
    public async Task What_is_no_filter_is_refused_where_it_stands(string query, string field)
    {
        var office = await shared.Driver.OfficeAsync();
        Assert.Equal([field], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync($"/api/office/work-items?{query}"))).Errors!.Keys);
    }

    [Fact]
    public async Task A_list_longer_than_a_page_goes_on_where_it_ended_and_an_altered_cursor_leads_nowhere_else()
    {
        var (mine, _) = await ColleagueAsync();
        var ids = new List<string>();
        for (var day = 1; day <= 60; day++) ids.Add(await MineAsync(mine, due: $"{new DateOnly(2031, 1, 1).AddDays(day):O}"));
        Assert.Equal(ids, await IdsAsync(mine, "owner=me"));
        await Task.WhenAll(ids.Select(id => Answer.SuccessAsync(mine.PutOffAsync(id, "2040-01-01"))));
        Assert.Empty(await IdsAsync(mine, "owner=me"));
        Assert.Equal(ids, await IdsAsync(mine, "owner=me&later=true"));
        foreach (var elsewhere in new[] { WorkItem.Open, "later|", "past|", "a" })
            Assert.Empty((await mine.WorkPageAsync($"owner=me&cursor={Paging.CursorAfter(elsewhere)}")).Items);
        Assert.Equal(50, (await mine.WorkPageAsync($"owner=me&later=true&cursor={Paging.CursorAfter("a")}")).Items.Count);
    }

    [Fact]
    public async Task Several_are_completed_at_once_and_what_asks_for_more_says_so()
    {
        var (mine, _) = await ColleagueAsync();
        var (one, two) = (await MineAsync(mine), await MineAsync(mine));
        var (filed, change) = (await MineAsync(mine, kind: WorkItemKind.FileReturn), await MineAsync(mine, kind: WorkItemKind.ConfirmChange));
        var answer = await mine.CompleteManyAsync(one, two, two, filed, change, "2031-01-01-bestaatniet");
        Assert.Equal([one, two], answer.Completed);
        Assert.Equal([new(filed, "filed-when"), new(change, "decide-instead"), new("2031-01-01-bestaatniet", "not-found")], answer.Skipped);
        Assert.Equal([one], (await mine.CompleteManyAsync(one)).Completed);
        Assert.Equal(new HashSet<string> { filed, change }, (await IdsAsync(mine, "owner=me")).ToHashSet());
        foreach (var wrong in new string?[][] { [], [.. Enumerable.Repeat("a", 51)], [null], ["a/b"], [""] })
            Assert.Equal(["ids"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, mine.TryCompleteManyAsync(wrong))).Errors!.Keys);
    }

    private async Task<(Office Office, StaffAnswer Me)> ColleagueAsync()
    {
        var name = $"Collega {Unique.Word()}";
        var office = new Office(await shared.Driver.StaffOfAsync(name));
        return (office, await office.MeAsync(name));
    }

    private async Task<string> MineAsync(Office office, TestPortal? portal = null, string due = "2031-01-31", WorkItemKind kind = WorkItemKind.NoResponse)
    {
        var id = await (portal?.Services ?? Services).AddWorkAsync(kind: kind, due: due);
        await Answer.SuccessAsync(office.AssignAsync(id, "me"));
        return id;
    }

    private static async Task<WorkItemAnswer> OneAsync(Office office, string query) => Assert.Single(await office.WorkAsync(query));

    private static async Task<List<string>> IdsAsync(Office office, string query) => [.. (await office.WorkAsync(query)).Select(item => item.Id)];
}
