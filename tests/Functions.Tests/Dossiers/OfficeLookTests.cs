using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Dossiers;

/// <summary>What staff looks up: people, dossiers, documents and their files.</summary>
public sealed class OfficeLookTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task The_office_filters_a_dossier_as_its_client_does()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var open = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        var decided = await story.Office.UploadAsync(story.Dossier, "BTW Q2");
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Permanent", subject = "Statuten" });
        await story.First.TaskForAsync(decided);
        await story.First.ApproveAsync(decided);
        Assert.Equal([open.Id], await IdsAsync("state=open"));
        Assert.Equal([decided.Id, open.Id], await IdsAsync("kind=VatReturn"));
        Assert.Single(await IdsAsync("folder=Permanent"));
        Assert.Equal(["state"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, GetAsync("state=misschien"))).Errors!.Keys);

        async Task<List<string>> IdsAsync(string query) => [.. (await Answer.ListOfAsync<DocumentAnswer>(GetAsync(query))).Select(document => document.Id)];
        Task<HttpResponseMessage> GetAsync(string query) => story.Office.Http.GetAsync($"/api/office/dossiers/{story.Dossier.Id}/documents?{query}");
    }

    [Fact]
    public async Task People_are_found_by_words_of_their_name_and_address_together()
    {
        var office = await Portal.OfficeAsync();
        var (word, email) = (Unique.Word(), Unique.Email());
        var person = await office.AddPersonAsync($"Zoë {word} de Wit", email);
        await office.AddPersonAsync($"Bas {word} de Bruin", Unique.Email());
        foreach (var search in new[] { $"zoe {word}", $"wit {word[..6]}", email, email[..8] })
            Assert.Equal((person.Id, email), Only(await Found(search)));
        Assert.Equal(2, (await Found(word)).Count);
        Assert.Empty(await Found($"{word} nergens"));
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync($"/api/office/people?search={new string('x', 101)}"));

        async Task<IReadOnlyList<PersonAnswer>> Found(string search) => await Answer.ListOfAsync<PersonAnswer>(office.Http.GetAsync($"/api/office/people?search={Uri.EscapeDataString(search)}"));
        static (string, string) Only(IReadOnlyList<PersonAnswer> found) => (Assert.Single(found).Id, found[0].Email);
    }

    [Fact]
    public async Task A_person_is_shown_with_the_dossiers_and_whether_the_invitation_was_followed()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Kwekerij {Unique.Word()}");
        var person = await office.AddPersonAsync("Roos Bloem", Unique.Email(), "06 12345678");
        await office.MakeDirectorAsync(dossier, person, mayHandle: false);
        var before = await PersonOf(office, person);
        Assert.Equal((false, "+31612345678"), (before.HasPassword, before.Mobile));
        Assert.Equal((dossier.Id, "director", false), (Assert.Single(before.Dossiers).Id, before.Dossiers[0].Role, before.Dossiers[0].MayHandle));
        await Portal.SignInWithInvitationAsync(person);
        Assert.True((await PersonOf(office, person)).HasPassword);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync("/api/office/people/bestaatniet"));
    }

    [Fact]
    public async Task A_dossier_is_shown_with_what_each_member_may_but_never_with_its_BSN()
    {
        var office = await Portal.OfficeAsync();
        var added = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "personal", name = "Els Kaas", bsn = "111222333" }));
        var person = await office.AddPersonAsync("Els Kaas", Unique.Email());
        await Answer.SuccessAsync(office.SetMemberAsync(added, person, "employee", mayHandle: false, folders: ["Fiscaal", "Advies"]));
        var text = await office.Http.GetStringAsync($"/api/office/dossiers/{added.Id}");
        Assert.DoesNotContain("111222333", text, StringComparison.Ordinal);
        var shown = await Answer.OfAsync<Details>(office.Http.GetAsync($"/api/office/dossiers/{added.Id}"));
        Assert.True(shown.HasBsn);
        var member = Assert.Single(shown.Members);
        Assert.Equal((person.Id, person.Email, "employee", true, false), (member.PersonId, member.Email, member.Role, member.PortalAccess, member.MayHandle));
        Assert.Equal(["Fiscaal", "Advies"], member.Folders!);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync("/api/office/dossiers/bestaatniet"));
    }

    [Fact]
    public async Task The_office_reads_the_documents_of_a_dossier_and_that_is_written_down()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var pdf = Pdfs.WithPages(3);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW om na te lezen", pdf);
        var listed = Assert.Single(await Answer.ListOfAsync<DocumentAnswer>(story.Office.Http.GetAsync($"/api/office/dossiers/{story.Dossier.Id}/documents")));
        Assert.Equal(placed.Id, listed.Id);
        var address = $"/api/office/documents/{placed.Id}/files/{listed.Files[0].Id}";
        Assert.Equal(Pdfs.Sha256(pdf), Pdfs.Sha256(await story.Office.Http.GetByteArrayAsync(address + "?download=true")));
        Assert.Contains((await story.Office.DocumentAsync(placed.Id)).History!, entry => entry is { Event: "file-downloaded", By: "Petra Bakker" });
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, story.First.Http.GetAsync(address));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.GetAsync(address + "x"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.GetAsync("/api/office/dossiers/bestaatniet/documents"));
    }

    private static Task<OfficePerson> PersonOf(Testing.Office office, PersonAnswer person) => Answer.OfAsync<OfficePerson>(office.Http.GetAsync($"/api/office/people/{person.Id}"));

    private sealed record OfficePerson(string Id, string? Mobile, bool HasPassword, IReadOnlyList<ClientDossierAnswer> Dossiers);

    private sealed record Details(bool HasBsn, IReadOnlyList<Member> Members);

    private sealed record Member(string PersonId, string Email, string Role, bool PortalAccess, bool MayHandle, IReadOnlyList<string>? Folders);
}
