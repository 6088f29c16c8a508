using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Calendars;

/// <summary>A person's deadlines in a calendar program, which has a link and no session.</summary>
public sealed class CalendarTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task What_is_asked_by_a_day_stands_on_that_day_as_long_as_it_is_asked()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var vat = await story.Office.UploadAsync(story.Dossier, "BTW Q1 van € 12.345", deadline: "2031-04-30");
        await story.Office.UploadAsync(story.Dossier, "Zonder termijn");
        var asked = await Answer.OfAsync<QuestionAnswer>(
            story.Office.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf([("subject", "Stukken"), ("body", "<p>Graag.</p>"), ("wanted", "Jaaropgave"), ("due", "2031-02-01")])));
        await story.First.TaskForAsync(vat);
        await Eventually.HoldsAsync("the task of the conversation", async () => (await story.First.TasksAsync()).Any(task => task.QuestionId == asked.Id));
        var link = (await story.First.Calendar.MakeAsync()).Address;

        var calendar = await ReadAsync(link);
        Assert.Equal("Termijnen Bakker+Finance", calendar.Of("X-WR-CALNAME"));
        Assert.Equal(["PT4H", "PT4H"], [calendar.Of("REFRESH-INTERVAL;VALUE=DURATION"), calendar.Of("X-PUBLISHED-TTL")]);
        Assert.Equal(["20310201", "20310430"], calendar.Events.Select(entry => entry["DTSTART;VALUE=DATE"]));
        Assert.Equal([$"Documenten aanleveren – {story.Dossier.Name}", $"Btw-aangifte – {story.Dossier.Name}"], calendar.Events.Select(entry => entry["SUMMARY"]));
        Assert.Equal([new Uri(Portal.Origin, $"/vragen/{asked.Id}").ToString(), new Uri(Portal.Origin, $"/documenten/{vat.Id}").ToString()], calendar.Events.Select(entry => entry["URL"]));
        Assert.All(calendar.Events, entry => Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", entry["DTSTAMP"]));
        Assert.Equal(["CLASS", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY", "TRANSP", "UID", "URL"], calendar.Events[0].Keys.Order(StringComparer.Ordinal).Except(["SEQUENCE"]));
        Assert.Equal(calendar.Events.Select(entry => entry["UID"]), (await ReadAsync(link)).Events.Select(entry => entry["UID"]));

        await Answer.SuccessAsync(story.First.Http.PutAsJsonAsync("/api/me/language", new { language = "en" }));
        Assert.Equal([$"Provide documents – {story.Dossier.Name}", $"VAT return – {story.Dossier.Name}"], (await ReadAsync(link)).Events.Select(entry => entry["SUMMARY"]));

        await story.First.ApproveAsync(vat);
        Assert.Equal(["20310201"], (await ReadAsync(link)).Events.Select(entry => entry["DTSTART;VALUE=DATE"]));
        await story.First.Questions.CloseAsync(asked);
        Assert.Empty((await ReadAsync(link)).Events);
    }

    [Fact]
    public async Task A_name_of_any_length_and_letters_is_folded_and_escaped()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Größe, \"Zoë\"; café's \\ {Unique.Word()} – ✓ €€€ 株式会社 🧁🧁🧁🧁🧁🧁 en een heel lange naam met ééé letters van meer dan één byte B.V.");
        var person = await office.AddPersonAsync("Lange Naam", Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        var client = await Portal.SignInWithInvitationAsync(person);
        await client.TaskForAsync(await office.UploadAsync(dossier, "BTW", deadline: "2031-04-30"));
        Assert.Equal($"Btw-aangifte – {dossier.Name}", (await ReadAsync((await client.Calendar.MakeAsync()).Address)).Events.Single()["SUMMARY"]);
    }

    [Fact]
    public async Task A_deadline_that_moves_takes_its_event_along_and_one_that_did_not_is_not_sent_again()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1", deadline: "2031-04-30");
        await story.First.TaskForAsync(placed);
        var link = (await story.First.Calendar.MakeAsync()).Address;
        using var first = await FetchAsync(link);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal((true, true), (first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache));
        using var same = await FetchAsync(link, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await Answer.SuccessAsync(story.Office.Http.PutAsJsonAsync($"/api/office/documents/{placed.Id}/deadline", new { deadline = "2031-05-02" }));
        using var moved = await FetchAsync(link, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        var events = new CalendarFile(await moved.Content.ReadAsByteArrayAsync()).Events;
        Assert.Equal("20310502", events.Single()["DTSTART;VALUE=DATE"]);
        Assert.Equal(new CalendarFile(await first.Content.ReadAsByteArrayAsync()).Events.Single()["UID"], events.Single()["UID"]);
    }

    [Fact]
    public async Task It_has_all_dossiers_of_the_person_and_of_each_what_the_membership_shows()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var other = await story.Office.AddOrganisationAsync($"Slagerij {Unique.Word()} B.V.");
        await story.Office.MakeDirectorAsync(other, story.Directors[0].Person);
        var vat = await story.Office.UploadAsync(story.Dossier, "BTW", deadline: "2031-04-30");
        var corporate = await story.Office.PlaceAsync(other, new { kind = "CorporateTaxReturn", subject = "VPB", deadline = "2031-06-01" });
        await story.First.TaskForAsync(vat);
        await story.First.TaskForAsync(corporate);
        await story.Second.TaskForAsync(vat);
        var (link, ofSecond) = ((await story.First.Calendar.MakeAsync()).Address, (await story.Second.Calendar.MakeAsync()).Address);
        Assert.Equal([$"Btw-aangifte – {story.Dossier.Name}", $"Aangifte vennootschapsbelasting – {other.Name}"], await SummariesAsync(link));
        Assert.Equal([$"Btw-aangifte – {story.Dossier.Name}"], await SummariesAsync(ofSecond));

        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", mayHandle: true, folders: ["Fiscaal"]));
        Assert.Equal([$"Aangifte vennootschapsbelasting – {other.Name}"], await SummariesAsync(link));
        await story.Office.RemoveMemberAsync(other, story.Directors[0].Person);
        Assert.Empty(await SummariesAsync(link));
        Assert.Single(await SummariesAsync(ofSecond));
    }

    [Fact]
    public async Task A_task_that_was_left_behind_shows_nothing_that_the_person_may_not_see()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW", deadline: "2031-04-30");
        await story.First.TaskForAsync(placed);
        var link = (await story.First.Calendar.MakeAsync()).Address;
        var tasks = shared.Services.GetRequiredService<StorageNames>().Table("Tasks");
        var task = (await tasks.GetEntityAsync<TableEntity>(story.Directors[0].Person.Id, placed.Id)).Value;
        await story.Office.RemoveMemberAsync(story.Dossier, story.Directors[0].Person);
        await tasks.UpsertEntityAsync(task);
        Assert.Empty(await SummariesAsync(link));
    }

    [Fact]
    public async Task A_link_works_until_it_is_replaced_or_revoked_and_is_then_as_if_it_never_was()
    {
        var (person, client) = await Portal.NewPersonAsync();
        Assert.Null(await client.Calendar.MadeAtAsync());
        var first = await client.Calendar.MakeAsync();
        Assert.Equal(first.MadeAt, await client.Calendar.MadeAtAsync());
        await ReadAsync(first.Address);
        var second = await client.Calendar.MakeAsync();
        await RefusesAsync(first.Address);
        await ReadAsync(second.Address);
        await client.Calendar.RevokeAsync();
        await client.Calendar.RevokeAsync();
        await RefusesAsync(second.Address);
        Assert.Null(await client.Calendar.MadeAtAsync());

        var third = await client.Calendar.MakeAsync();
        await RefusesAsync(new Uri(third.Address.ToString()[..^1] + (third.Address.ToString()[^1] == 'A' ? "B" : "A")));
        await RefusesAsync(new Uri(Portal.Origin, "/api/calendar.ics"));
        await RefusesAsync(new Uri(Portal.Origin, $"/api/calendar.ics?key={person.Id}."));
        await RefusesAsync(new Uri(Portal.Origin, $"/api/calendar.ics?key=.{third.Address.Query.Split('.')[^1]}"));
        Assert.Equal(["calendar-link-made", "calendar-link-made", "calendar-link-revoked", "calendar-link-made"], await EventsAsync(person));
    }

    [Fact]
    public async Task The_office_ends_the_link_with_the_sessions_of_a_person()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var link = await client.Calendar.MakeAsync();
        await Answer.SuccessAsync((await Portal.OfficeAsync()).Http.DeleteAsync($"/api/office/people/{person.Id}/sessions"));
        await RefusesAsync(link.Address);
    }

    [Fact]
    public async Task The_key_has_256_bits_and_storage_has_only_its_digest()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var key = (await client.Calendar.MakeAsync()).Address.Query["?key=".Length..];
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(key.Split('.')[1]).Length);
        var rows = await shared.Services.GetRequiredService<StorageNames>().Table(PersonStore.People).QueryAsync<TableEntity>(row => row.PartitionKey == person.Id).ToListAsync();
        Assert.DoesNotContain(rows.SelectMany(row => row.Select(column => column.Value)), value => value is string text && text.Contains(key.Split('.')[1], StringComparison.Ordinal));
        Assert.Contains(rows, row => row.TryGetValue("CalendarDigest", out var digest) && digest is string { Length: 64 });
    }

    [Fact]
    public async Task A_link_takes_the_password_to_make_and_ends_with_a_change_of_it()
    {
        var (_, client) = await shared.Driver.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Calendar.TryMakeAsync(null));
        Assert.Equal("password-incorrect", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Calendar.TryMakeAsync("niet het wachtwoord"))).Code);
        var link = (await client.Calendar.MakeAsync()).Address;
        await Answer.SuccessAsync(shared.Driver.NewHttp().GetAsync(link));
        await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, "vier losse woorden samen"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, shared.Driver.NewHttp().GetAsync(link));
        Assert.Null(await client.Calendar.MadeAtAsync());
    }

    [Fact]
    public async Task An_address_that_guesses_keys_is_turned_away()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var link = (await client.Calendar.MakeAsync()).Address;
        var address = Unique.Address();
        using var guesser = Portal.NewHttp(address);
        for (var guess = 1; guess <= 50; guess++) await Answer.ProblemAsync(HttpStatusCode.NotFound, guesser.GetAsync($"/api/calendar.ics?key={person.Id}.{guess}"));
        await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, guesser.GetAsync(link));
        await ReadAsync(link);
        // Counted apart from sign-ins.
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient(address).TrySignInAsync(Unique.Email(), "geraden"));
    }

    private async Task<IEnumerable<string>> SummariesAsync(Uri link) => (await ReadAsync(link)).Events.Select(entry => entry["SUMMARY"]);

    // As a calendar program: from anywhere, without a cookie.
    private async Task<HttpResponseMessage> FetchAsync(Uri link, EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await Portal.NewHttp().SendAsync(request);
    }

    private async Task<CalendarFile> ReadAsync(Uri link)
    {
        using var response = await FetchAsync(link);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new CalendarFile(await response.Content.ReadAsByteArrayAsync());
    }

    private async Task RefusesAsync(Uri link) => Assert.Equal("not-found", (await Answer.ProblemAsync(HttpStatusCode.NotFound, FetchAsync(link))).Code);

    private async Task<IEnumerable<string>> EventsAsync(PersonAnswer person)
    {
        var rows = await shared.Services.GetRequiredService<StorageNames>().Table(PersonStore.People).RowsAsync<TableEntity>(person.Id, "audit|", CancellationToken.None).ToListAsync();
        return rows.Select(row => row.GetString("Event")).Where(name => name.StartsWith("calendar", StringComparison.Ordinal));
    }
}
