using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Http;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Clients;

/// <summary>Cliënten: how each client stands, and whose it is.</summary>
public sealed class ClientTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task What_waits_for_a_client_is_counted_until_it_is_done()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        Assert.Equal((0, null, null), await StandingAsync(story));
        var first = await story.Office.UploadAsync(story.Dossier, "BTW Q1", deadline: "2031-04-30");
        var second = await story.Office.UploadAsync(story.Dossier, "BTW Q2", deadline: "2031-07-31");
        await StandsAsync(story, 2, "2031-04-30");
        Assert.NotNull((await story.Office.ClientAsync(story.Dossier)).OldestOpen);
        await Answer.SuccessAsync(story.Office.Http.PutAsJsonAsync($"/api/office/documents/{first.Id}/deadline", new { deadline = "2031-08-31" }));
        Assert.Equal("2031-07-31", (await story.Office.ClientAsync(story.Dossier)).NextDeadline);
        await story.First.ApproveAsync(first);
        await StandsAsync(story, 1, "2031-07-31");
        await story.Office.WithdrawAsync(second, "Vergissing.");
        await StandsAsync(story, 0, null);
        Assert.Null((await story.Office.ClientAsync(story.Dossier)).OldestOpen);
    }

    [Fact]
    public async Task A_question_counts_for_the_office_and_its_answer_for_the_client()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Een vraag");
        await Eventually.HoldsAsync("the client to wait", async () => (await story.Office.ClientAsync(story.Dossier)).UnansweredSince is not null);
        Assert.Equal(0, (await story.Office.ClientAsync(story.Dossier)).OpenTasks);
        await story.Office.Questions.SayAsync(question, "<p>Het antwoord.</p>");
        await StandsAsync(story, 1, null);
        Assert.Null((await story.Office.ClientAsync(story.Dossier)).UnansweredSince);
        await story.First.Questions.CloseAsync(question);
        await StandsAsync(story, 0, null);
    }

    [Fact]
    public async Task Of_many_documents_placed_at_once_none_is_forgotten()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => story.Office.UploadAsync(story.Dossier, $"BTW {number}", deadline: $"2031-05-{number:D2}")));
        await StandsAsync(story, 8, "2031-05-01");
    }

    [Fact]
    public async Task Clients_are_found_by_what_they_have_to_answer_and_sorted_by_deadline_or_by_how_long()
    {
        var (first, second) = (await Scenario.WithDirectorsAsync(Portal, 1), await Scenario.WithDirectorsAsync(Portal, 1));
        await first.Office.UploadAsync(first.Dossier, "BTW", deadline: "2031-06-30");
        await second.Office.PlaceAsync(second.Dossier, new { kind = "ForSigning", subject = "Offerte", folder = "Advies", deadline = "2031-05-31" });
        await StandsAsync(first, 1, "2031-06-30");
        await StandsAsync(second, 1, "2031-05-31");
        Assert.Equal([first.Dossier.Id], await IdsAsync($"kind=VatReturn"));
        Assert.Equal([second.Dossier.Id], await IdsAsync($"kind=ForSigning"));
        Assert.Empty(await IdsAsync("kind=LetterOfRepresentation"));
        Assert.Equal([second.Dossier.Id, first.Dossier.Id], await IdsAsync("sort=deadline"));
        Assert.Equal([first.Dossier.Id, second.Dossier.Id], await IdsAsync("sort=waiting"));
        Assert.Equal([second.Dossier.Id], await IdsAsync("sort=deadline&kind=ForSigning"));
        foreach (var wrong in new[] { "kind=Iets", "sort=9", "sort=iets" }) await Answer.ProblemAsync(HttpStatusCode.BadRequest, first.Office.Http.GetAsync($"/api/office/clients?{wrong}"));

        // Of all that there are, those of this test.
        async Task<IEnumerable<string>> IdsAsync(string query)
        {
            var found = new List<string>();
            for (string? cursor = ""; cursor is not null;)
            {
                var page = await Answer.OfAsync<ItemsAnswer<ClientAnswer>>(first.Office.Http.GetAsync($"/api/office/clients?{query}&cursor={cursor}"));
                found.AddRange(page.Items.Select(client => client.Id));
                cursor = page.Cursor;
            }

            return found.Where(id => id == first.Dossier.Id || id == second.Dossier.Id);
        }
    }

    [Fact]
    public async Task A_colleague_takes_a_client_hands_it_on_and_finds_their_own()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var name = $"Collega {Unique.Word()}";
        var (mine, other) = (new Office(await Portal.StaffOfAsync(name)), new Office(await Portal.StaffOfAsync($"Ander {Unique.Word()}")));
        Assert.Empty(await mine.ClientsAsync("owner=me"));
        var me = await mine.MeAsync(name);
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, "me"));
        var client = Assert.Single(await mine.ClientsAsync("owner=me"));
        Assert.Equal((story.Dossier.Id, name, me.Id), (client.Id, client.Owner, client.OwnerId));
        Assert.Equal(story.Dossier.Id, Assert.Single(await other.ClientsAsync($"owner={me.Id}")).Id);
        Assert.Empty(await other.ClientsAsync("owner=me"));

        var asked = await Answer.ProblemAsync(HttpStatusCode.BadRequest, mine.SetOwnerAsync(story.Dossier, Guid.NewGuid().ToString()));
        Assert.Contains("id", asked.Errors!.Keys);
        await Answer.SuccessAsync(mine.SetOwnerAsync(story.Dossier, null));
        Assert.Empty(await mine.ClientsAsync("owner=me"));
        Assert.Null((await mine.ClientAsync(story.Dossier)).Owner);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, mine.SetOwnerAsync(story.Dossier with { Id = "0000000000000000" }, null));
    }

    [Fact]
    public async Task Who_is_late_who_has_had_something_long_and_who_waits_are_lists_of_their_own()
    {
        var (late, asking, quiet) = (await Scenario.WithDirectorsAsync(Portal, 1), await Scenario.WithDirectorsAsync(Portal, 1), await Scenario.WithDirectorsAsync(Portal, 1));
        var name = $"Collega {Unique.Word()}";
        var office = new Office(await Portal.StaffOfAsync(name));
        var me = await office.MeAsync(name);
        foreach (var story in new[] { late, asking, quiet }) await Answer.SuccessAsync(office.SetOwnerAsync(story.Dossier, me.Id));
        await office.UploadAsync(late.Dossier, "BTW Q1", deadline: "2020-04-30");
        await office.UploadAsync(quiet.Dossier, "BTW Q1", deadline: "2031-04-30");
        await asking.First.Questions.BeginAsync(asking.Dossier, "Een vraag");
        await StandsAsync(late, 1, "2020-04-30");
        await StandsAsync(quiet, 1, "2031-04-30");
        await Eventually.HoldsAsync("the question", async () => (await office.ClientAsync(asking.Dossier)).UnansweredSince is not null);

        Assert.Equal([late.Dossier.Id], await IdsAsync("late=true"));
        Assert.Equal([asking.Dossier.Id], await IdsAsync("unanswered=true"));
        Assert.Empty(await IdsAsync("late=true&unanswered=true"));
        Assert.Empty(await IdsAsync("waiting=1"));
        Assert.Equal(3, (await IdsAsync("late=false")).Count);
        Assert.Equal([late.Dossier.Id], await IdsAsync($"late=true&search={Uri.EscapeDataString(late.Dossier.Name)}"));
        Assert.Empty(await IdsAsync($"late=true&search={Uri.EscapeDataString(quiet.Dossier.Name)}"));

        async Task<List<string>> IdsAsync(string query) => [.. (await office.ClientsAsync($"owner=me&{query}")).Select(client => client.Id)];
    }

    [Fact]
    public async Task A_client_is_found_by_its_people_and_says_when_they_were_there_and_whom_mail_does_not_reach()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        var person = await office.AddPersonAsync($"Directeur {Unique.Word()}", Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        Assert.Null((await office.ClientAsync(dossier)).LastSeen);
        await Portal.SignInWithInvitationAsync(person);
        Assert.NotNull((await office.ClientAsync(dossier)).LastSeen);
        foreach (var words in new[] { person.Email, person.Name })
            Assert.Equal(dossier.Id, Assert.Single(await office.ClientsAsync($"search={Uri.EscapeDataString(words)}")).Id);

        await Portal.ReportDeliveryAsync(person.Email, "Bounced");
        Assert.Equal([person.Name], (await office.ClientAsync(dossier)).Unreachable!);
        var email = Unique.Email();
        await Answer.SuccessAsync(office.ChangePersonAsync(person, new { email }));
        Assert.Null((await office.ClientAsync(dossier)).Unreachable);

        // Who is not of the client any more is nobody to reach there.
        await Portal.ReportDeliveryAsync(email, "Bounced");
        Assert.NotNull((await office.ClientAsync(dossier)).Unreachable);
        await office.RemoveMemberAsync(dossier, person);
        Assert.Null((await office.ClientAsync(dossier)).Unreachable);
    }

    [Theory]
    [InlineData("kvk")]
    [InlineData("rsin")]
    [InlineData("vat")]
    public async Task A_client_is_found_by_a_whole_number_however_it_is_spaced(string which)
    {
        var office = await Portal.OfficeAsync();
        var (kvk, rsin) = ($"{RandomNumberGenerator.GetInt32(10_000_000, 100_000_000)}", TaxReturn.NewBsn());
        var name = $"Bakkerij {Unique.Word()} B.V.";
        var dossier = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name, kvkNumber = kvk, rsin }));
        var asked = which switch { "kvk" => $"{kvk[..4]} {kvk[4..]}", "rsin" => $"{rsin[..3]}.{rsin[3..]}", _ => $"NL{rsin}B01" };
        Assert.Contains(dossier.Id, (await office.ClientsAsync($"search={Uri.EscapeDataString(asked)}")).Select(client => client.Id));
    }

    [Theory]
    [InlineData("late=misschien", "late")]
    [InlineData("unanswered=1", "unanswered")]
    [InlineData("waiting=0", "waiting")]
    [InlineData("waiting=-1", "waiting")]
    [InlineData("waiting=9999999999", "waiting")]
    [InlineData("owner=%7C", "owner")]
    public async Task What_is_no_filter_is_refused_where_it_stands(string query, string field)
    {
        var office = await Portal.OfficeAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync($"/api/office/clients?{query}"));
        Assert.Equal([field], problem.Errors!.Keys);
    }

    [Fact]
    public async Task A_list_longer_than_a_page_goes_on_where_it_ended_and_an_altered_cursor_leads_nowhere_else()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var names = Enumerable.Range(1, 52).Select(number => $"Cliënt {number:D3}").ToList();
        foreach (var name in names) await office.AddOrganisationAsync(name);
        var first = await Answer.OfAsync<PageAnswer>(office.Http.GetAsync("/api/office/clients"));
        var second = await Answer.OfAsync<PageAnswer>(office.Http.GetAsync($"/api/office/clients?cursor={first.Cursor}"));
        Assert.Equal(names, first.Items.Concat(second.Items).Select(client => client.Name));
        Assert.Null(second.Cursor);
        // A key of another list.
        var elsewhere = Paging.CursorAfter("client|");
        Assert.Empty((await Answer.OfAsync<PageAnswer>(office.Http.GetAsync($"/api/office/clients?late=true&cursor={elsewhere}"))).Items);
    }

    [Fact]
    public async Task What_was_never_drawn_is_drawn_by_the_sweep()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        var table = portal.Services.GetRequiredService<StorageNames>().Table(ClientList.Clients);
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>()) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        Assert.Empty(await office.ClientsAsync(""));
        for (var time = 0; time < 2; time++) await portal.RunTimerAsync("SweepClients");
        Assert.Equal(dossier.Id, Assert.Single(await office.ClientsAsync("")).Id);
    }

    private static async Task<(int, string?, DateTimeOffset?)> StandingAsync(Scenario story)
    {
        var client = await story.Office.ClientAsync(story.Dossier);
        return (client.OpenTasks, client.NextDeadline, client.UnansweredSince);
    }

    private static Task StandsAsync(Scenario story, int open, string? deadline) => Eventually.HoldsAsync(
        $"{open} open tasks", async () => await story.Office.ClientAsync(story.Dossier) is var client && (client.OpenTasks, client.NextDeadline) == (open, deadline));

    private sealed record PageAnswer(IReadOnlyList<ClientAnswer> Items, string? Cursor);
}
