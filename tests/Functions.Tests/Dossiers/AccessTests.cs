using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Dossiers;

public sealed class AccessTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_document_of_a_dossier_one_is_not_in_does_not_exist()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var other = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW van een ander");
        var file = (await story.First.DocumentAsync(placed)).Files[0];
        foreach (var path in new[] { $"documents/{placed.Id}", $"documents/{placed.Id}/files/{file.Id}", $"dossiers/{story.Dossier.Id}", $"dossiers/{story.Dossier.Id}/documents" })
            await Answer.ProblemAsync(HttpStatusCode.NotFound, other.First.Http.GetAsync($"/api/{path}"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, other.First.TryDecideAsync(placed.Id, "approve"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, other.First.TryDocumentAsync("geen-id"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, other.First.TryDocumentAsync($"{other.Dossier.Id}-01"));
    }

    [Fact]
    public async Task Who_may_only_look_gets_the_mail_but_no_task_and_no_decision()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Slagerij {Unique.Word()}");
        var person = await office.AddPersonAsync("Kijkt Mee", Unique.Email());
        await office.MakeDirectorAsync(dossier, person, mayHandle: false);
        var client = await Portal.SignInWithInvitationAsync(person);
        var placed = await office.UploadAsync(dossier, "BTW ter inzage");
        await Portal.Mail.WaitForAsync(person.Email, "BTW ter inzage");
        Assert.Empty(await client.TasksAsync());
        Assert.Empty((await client.DocumentAsync(placed)).Actions);
        Assert.Equal("may-not-handle", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.TryDecideAsync(placed.Id, "approve"))).Code);
    }

    [Fact]
    public async Task A_membership_limited_to_other_sub_dossiers_shows_nothing_of_this_one()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Kapsalon {Unique.Word()}");
        var person = await office.AddPersonAsync("Alleen Advies", Unique.Email());
        await Answer.SuccessAsync(office.SetMemberAsync(dossier, person, "director", mayHandle: true, folders: ["Advies"]));
        var client = await Portal.SignInWithInvitationAsync(person);
        var placed = await office.UploadAsync(dossier, "BTW Q1");
        await Eventually.HoldsAsync("the workflow to wait", async () => (await office.DocumentAsync(placed.Id)).Workflow?.Step is not null);
        Assert.Empty(await client.DocumentsAsync(dossier));
        Assert.Empty(await client.TasksAsync());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.TryDocumentAsync(placed.Id));
        Assert.DoesNotContain(await Portal.Mail.ToAsync(person.Email), mail => mail.Subject.Contains("BTW", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_portal_access_there_is_no_dossier_to_see()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Garage {Unique.Word()}");
        var person = await office.AddPersonAsync("Geen Toegang", Unique.Email());
        await Answer.SuccessAsync(office.SetMemberAsync(dossier, person, "director", mayHandle: true, portalAccess: false));
        var client = await Portal.SignInWithInvitationAsync(person);
        Assert.Empty(await client.DossiersAsync());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Http.GetAsync($"/api/dossiers/{dossier.Id}"));
    }

    [Fact]
    public async Task A_personal_dossier_has_exactly_one_person()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync("Anneke de Vries");
        var one = await office.AddPersonAsync("Anneke de Vries", Unique.Email());
        var two = await office.AddPersonAsync("Een Ander", Unique.Email());
        await office.MakeDirectorAsync(dossier, one);
        await office.MakeDirectorAsync(dossier, one, mayHandle: false);
        Assert.Equal("personal-dossier-has-its-person", (await Answer.ProblemAsync(HttpStatusCode.Conflict, office.SetMemberAsync(dossier, two, "director", mayHandle: true))).Code);
    }

    [Fact]
    public async Task My_dossiers_are_listed_with_what_is_open_and_the_contacts_with_their_roles()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.TaskForAsync(placed);
        var mine = Assert.Single(await story.First.DossiersAsync());
        Assert.Equal((story.Dossier.Id, "director", true, 1), (mine.Id, mine.Role, mine.MayHandle, mine.OpenTasks));
        var details = await story.First.Http.GetStringAsync($"/api/dossiers/{story.Dossier.Id}");
        Assert.Contains("Directeur 2", details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Client")]
    [InlineData("Documents.Upload")]
    public async Task A_token_without_the_role_may_not(string role)
    {
        var office = await Portal.OfficeAsync(role);
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, office.Http.PostAsJsonAsync("/api/office/people", new { name = "X", email = Unique.Email() }));
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, office.Http.GetAsync("/api/office/work-items"));
    }

    [Fact]
    public async Task Neither_audience_gets_in_with_the_credentials_of_the_other()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, story.First.Http.GetAsync("/api/office/work-items"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, story.Office.Http.GetAsync("/api/tasks"));
        var forged = Portal.NewHttp();
        forged.DefaultRequestHeaders.Add("Authorization", "Bearer " + story.Office.Http.DefaultRequestHeaders.Authorization!.Parameter![..^4] + "AAAA");
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, forged.GetAsync("/api/office/work-items"));
    }

    [Fact]
    public async Task Dossiers_are_found_by_the_beginning_of_a_word_page_by_page()
    {
        var office = await Portal.OfficeAsync();
        var word = Unique.Word();
        await office.AddOrganisationAsync($"De Ölmolen {word} & Zn.");
        var found = await Answer.ListOfAsync<DossierAnswer>(office.Http.GetAsync($"/api/office/dossiers?search={word[..8]}"));
        Assert.Equal($"De Ölmolen {word} & Zn.", Assert.Single(found).Name);
        Assert.Contains(await Answer.ListOfAsync<DossierAnswer>(office.Http.GetAsync("/api/office/dossiers?search=OLMOL")), dossier => dossier.Id == found[0].Id);
        Assert.Empty(await Answer.ListOfAsync<DossierAnswer>(office.Http.GetAsync("/api/office/dossiers?search=bestaatnergens")));
        Assert.Equal("invalid-cursor", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync("/api/office/dossiers?cursor=%21%21"))).Code);
    }
}
