using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.DualControl;

/// <summary>What nobody of the office does alone, since it could make a member of staff a client.</summary>
public sealed class DualControlTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_new_mail_address_waits_for_a_colleague_and_is_not_used_until_then()
    {
        var story = await InUseAsync();
        var (person, address) = (story.Directors[0].Person, Unique.Email());
        var change = await WaitsAsync(AskForAddressAsync(story, address));
        Assert.Equal(("mail-address", "waiting", person.Email, address, "needs-colleague"), (change.Kind, change.State, change.From, change.To, change.Refusal));
        Assert.Equal("needs-colleague", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, ConfirmAsync(story.Office.Http, change))).Code);
        await Answer.SuccessAsync(story.First.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(address, Client.Password));

        var item = await WorkItemOfAsync(story, change);
        Assert.Equal(("confirm-change", person.Id, person.Name), (item.Kind, item.PersonId, item.Subject));
        Assert.Equal("decide-instead", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.Http.PostAsync($"/api/office/work-items/{item.Id}/complete", null))).Code);

        Assert.Equal(("confirmed", "Joris Hendriks"), await Answer.OfAsync<ChangeAnswer>(ConfirmAsync(story.Office.Colleague, change)) is var done ? (done.State, done.EndedBy) : default);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, story.First.Http.GetAsync("/api/me"));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(address, Client.Password));
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), open => open.ChangeId == change.Id);
        Assert.Equal("change-ended", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ConfirmAsync(story.Office.Colleague, change))).Code);
    }

    [Fact]
    public async Task Two_who_confirm_at_the_same_moment_make_the_change_once()
    {
        var story = await InUseAsync();
        var change = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ConfirmAsync(story.Office.Colleague, change)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
    }

    [Fact]
    public async Task What_is_declined_or_taken_back_is_not_made_and_can_be_asked_for_again()
    {
        var story = await InUseAsync();
        var change = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        var again = await Answer.ProblemAsync(HttpStatusCode.Conflict, AskForAddressAsync(story, Unique.Email()));
        Assert.Equal("change-waiting", again.Code);
        foreach (var staff in new[] { story.Office.Http, story.Office.Colleague })
        {
            Assert.Equal("declined", (await Answer.OfAsync<ChangeAnswer>(staff.PostAsync($"/api/office/changes/{change.Id}/decline", null))).State);
            Assert.Equal("change-ended", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ConfirmAsync(story.Office.Colleague, change))).Code);
            Assert.DoesNotContain(await story.Office.WorkItemsAsync(), open => open.ChangeId == change.Id);
            change = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        }

        await Answer.SuccessAsync(story.First.Http.GetAsync("/api/me"));
    }

    [Fact]
    public async Task A_second_factor_is_taken_off_by_two()
    {
        var story = await InUseAsync();
        var (app, _) = await story.First.Account.AddAuthenticatorAsync();
        var person = story.Directors[0].Person;
        var change = await WaitsAsync(story.Office.Http.DeleteAsync($"/api/office/people/{person.Id}/second-factor"));
        Assert.Equal("second-factor", change.Kind);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        await Answer.SuccessAsync(ConfirmAsync(story.Office.Colleague, change));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        Assert.NotNull(app);
    }

    [Fact]
    public async Task A_director_leaves_by_two_and_an_employee_who_only_looks_by_one()
    {
        var story = await InUseAsync(2);
        var employee = await story.Office.AddPersonAsync("Mede Werker", Unique.Email());
        await Answer.SuccessAsync(story.Office.Http.PutAsJsonAsync(PathOf(story, employee), new { role = "employee", portalAccess = true, mayHandle = false }));
        Assert.Equal(HttpStatusCode.NoContent, (await story.Office.Http.DeleteAsync(PathOf(story, employee))).StatusCode);
        var leaver = story.Directors[1];
        foreach (var less in new[] { Membership("director", handles: false), Membership("employee", handles: true), Membership("director", access: false) })
        {
            var waiting = await WaitsAsync(story.Office.Http.PutAsJsonAsync(PathOf(story, leaver.Person), less));
            Assert.Equal("director-end", waiting.Kind);
            await Answer.SuccessAsync(story.Office.Http.PostAsync($"/api/office/changes/{waiting.Id}/decline", null));
        }

        var change = await WaitsAsync(story.Office.Http.DeleteAsync(PathOf(story, leaver.Person)));
        Assert.Equal(("director-end", story.Dossier.Id), (change.Kind, change.DossierId));
        await Answer.SuccessAsync(leaver.Client.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));
        await Answer.SuccessAsync(ConfirmAsync(story.Office.Colleague, change));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, leaver.Client.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));
    }

    [Fact]
    public async Task The_right_to_sign_is_given_by_two_once_there_is_something_to_sign()
    {
        var story = await InUseAsync();
        var (person, client) = await Portal.NewPersonAsync();
        var change = await WaitsAsync(story.Office.Http.PutAsJsonAsync(PathOf(story, person), Membership("director")));
        Assert.Equal("right-to-sign", change.Kind);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));
        await Answer.SuccessAsync(ConfirmAsync(story.Office.Colleague, change));
        await Eventually.HoldsAsync("the task of the new director", async () => (await client.TasksAsync()).Any(task => task.DossierId == story.Dossier.Id));

        // Who may only look, or sees less, gets more by two as well; who gets less loses it at once.
        await Answer.SuccessAsync(story.Office.Http.PutAsJsonAsync(PathOf(story, person), Membership("director", folders: ["Advies"])));
        Assert.Equal("right-to-sign", (await WaitsAsync(story.Office.Http.PutAsJsonAsync(PathOf(story, person), Membership("director", folders: ["Advies", "Fiscaal"])))).Kind);
    }

    [Fact]
    public async Task The_office_page_of_a_person_and_of_a_dossier_tells_what_waits()
    {
        var story = await InUseAsync();
        var person = story.Directors[0].Person;
        var address = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        var end = await WaitsAsync(story.Office.Http.DeleteAsync(PathOf(story, person)));
        Assert.Equal([address.Id], (await WaitingAsync(story.Office.Http, $"people/{person.Id}")).Select(change => change.Id));
        Assert.Equal([end.Id], (await WaitingAsync(story.Office.Http, $"dossiers/{story.Dossier.Id}")).Select(change => change.Id));
        Assert.Null((await WaitingAsync(story.Office.Colleague, $"people/{person.Id}")).Single().Refusal);
    }

    [Fact]
    public async Task The_trail_names_both()
    {
        var story = await InUseAsync();
        await Answer.SuccessAsync(story.Office.ChangePersonAsync(story.Directors[0].Person, new { email = Unique.Email() }));
        var events = await EventsOfAsync(story.Directors[0].Person.Id);
        var (asked, made) = (events.Single(row => row.Event == "change-asked"), events.Single(row => row.Event == "person-changed"));
        Assert.Equal(("Petra Bakker", "mail-address"), (asked.ActorName, asked.Detail));
        Assert.Equal("Joris Hendriks", made.ActorName);
        Assert.Equal($"email, asked by Petra Bakker ({asked.ActorId})", made.Detail);
    }

    [Fact]
    public async Task Where_the_firm_has_set_so_an_administrator_acts_alone_and_confirms_what_others_ask()
    {
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["DualControl:Confirming"] = "Admin" });
        var story = await InUseAsync(portal: portal.Driver);
        var admin = (await portal.Driver.OfficeAsync("Office.Admin")).Colleague;
        var change = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        Assert.Equal("needs-admin", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, ConfirmAsync(story.Office.Colleague, change))).Code);
        await Answer.SuccessAsync(ConfirmAsync(admin, change));
        var address = Unique.Email();
        Assert.Equal(address, (await Answer.OfAsync<PersonAnswer>(admin.PatchAsJsonAsync($"/api/office/people/{story.Directors[0].Person.Id}", new { email = address }))).Email);
    }

    [Fact]
    public async Task What_waits_for_more_than_thirty_days_or_was_overtaken_is_not_confirmed()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await InUseAsync(portal: portal.Driver);
        var old = await WaitsAsync(AskForAddressAsync(story, Unique.Email()));
        await portal.Driver.AdvanceClockAsync("P31D");
        story = story with { Office = await portal.Driver.OfficeAsync() };
        Assert.Equal("change-lapsed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ConfirmAsync(story.Office.Colleague, old))).Code);
        var (person, next) = (story.Directors[0].Person, await WaitsAsync(AskForAddressAsync(story, Unique.Email())));
        // The same address, written otherwise.
        await Answer.SuccessAsync(AskForAddressAsync(story, person.Email.ToUpperInvariant()));
        Assert.Equal("change-overtaken", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ConfirmAsync(story.Office.Colleague, next))).Code);
    }

    [Theory]
    [InlineData("geen")]
    [InlineData("p.0000000000000000.0000000000000000")]
    [InlineData("d.0000000000000000.0000000000000000")]
    [InlineData("x.0000000000000000.0000000000000000")]
    public async Task A_change_that_is_not_there_is_not_found(string id)
    {
        var office = await Portal.OfficeAsync();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync($"/api/office/changes/{id}"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.PostAsync($"/api/office/changes/{id}/confirm", null));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.PostAsync($"/api/office/changes/{id}/decline", null));
    }

    private Task<List<AuditRow>> EventsOfAsync(string personId) => shared.Services.GetRequiredService<StorageNames>().Table(PersonStore.People)
        .RowsAsync<AuditRow>(personId, AuditRow.Prefix, CancellationToken.None).ToListAsync();

    private static object Membership(string role, bool handles = true, bool access = true, string[]? folders = null) =>
        new { role, portalAccess = access, mayHandle = handles, folders };

    private static string PathOf(Scenario story, PersonAnswer person) => $"/api/office/dossiers/{story.Dossier.Id}/members/{person.Id}";

    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient staff, ChangeAnswer change) => staff.PostAsync($"/api/office/changes/{change.Id}/confirm", null);

    private static Task<HttpResponseMessage> AskForAddressAsync(Scenario story, string email) =>
        story.Office.Http.PatchAsJsonAsync($"/api/office/people/{story.Directors[0].Person.Id}", new { email });

    private static async Task<ChangeAnswer> WaitsAsync(Task<HttpResponseMessage> asked)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await asked).StatusCode);
        return await Answer.OfAsync<ChangeAnswer>(asked);
    }

    private static async Task<WorkItemAnswer> WorkItemOfAsync(Scenario story, ChangeAnswer change) => (await story.Office.WorkItemsAsync()).Single(item => item.ChangeId == change.Id);

    private static async Task<IReadOnlyList<ChangeAnswer>> WaitingAsync(HttpClient staff, string about) =>
        (await Answer.OfAsync<WaitingAnswer>(staff.GetAsync($"/api/office/{about}"))).Waiting;

    // A dossier in which something was placed.
    private async Task<Scenario> InUseAsync(int directors = 1, PortalDriver? portal = null)
    {
        var story = await Scenario.WithDirectorsAsync(portal ?? Portal, directors);
        await story.Office.UploadAsync(story.Dossier, "BTW");
        return story;
    }

    private sealed record WaitingAnswer(IReadOnlyList<ChangeAnswer> Waiting);
}
