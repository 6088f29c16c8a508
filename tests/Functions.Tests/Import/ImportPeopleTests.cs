using System.Net;
using System.Net.Http.Json;
using System.Text;
using Portal.Testing;

namespace Portal.Functions.Tests.Import;

/// <summary>A client list in CSV becomes people, dossiers and memberships.</summary>
public sealed class ImportPeopleTests(SharedPortal shared)
{
    private const string Header = "Naam;E-mail;Mobiel;Organisatie;Type;KvK;RSIN;BTW-nummer;BSN;Rol;Mag afhandelen;Portaaltoegang\n";

    [Fact]
    public async Task A_dry_run_tells_what_would_be_made_and_makes_nothing()
    {
        var (office, list) = (await shared.Driver.OfficeAsync(), new ClientList());
        var told = await office.Import.DryAsync(list.Csv + "Zonder Adres;;;;;;;;;;;\n");
        Assert.Equal((3, 4, ";"), (told.Created, told.Rows, told.Delimiter));
        Assert.Equal(["5 email required"], told.Told);
        Assert.Equal((new ImportCountsAnswer(3, 0), new ImportCountsAnswer(2, 0), new ImportCountsAnswer(3, 0, 0, 2)), (told.People, told.Dossiers, told.Memberships));
        Assert.Empty(await list.PeopleAsync(office));
        Assert.Empty(await list.DossiersAsync(office));
    }

    [Fact]
    public async Task What_is_brought_is_there_and_a_second_time_nothing_is_made()
    {
        var (office, list) = (await shared.Driver.OfficeAsync(), new ClientList());
        Assert.Equal((3, 0), await office.Import.RunAsync(list.Csv) is var first ? (first.Created, first.Problems.Count) : default);
        var people = await list.PeopleAsync(office);
        Assert.Equal(list.Emails, people.Select(person => person.Email).Order());
        var organisation = Assert.Single(await list.DossiersAsync(office), dossier => dossier.Type == "organisation");
        var details = await DossierAsync(office, organisation.Id);
        Assert.Equal((list.Kvk, list.Rsin), (details.KvkNumber, details.Rsin));
        Assert.Equal([("director", true, true), ("employee", false, false)], details.Members.Select(member => (member.Role, member.PortalAccess, member.MayHandle)).Order().ToArray());
        Assert.True((await DossierAsync(office, (await list.DossiersAsync(office)).Single(dossier => dossier.Type == "personal").Id)).HasBsn);

        var again = await office.Import.RunAsync(list.Csv);
        Assert.Equal((0, 0, new ImportCountsAnswer(0, 3), new ImportCountsAnswer(0, 2), new ImportCountsAnswer(0, 3)), (again.Created, again.Problems.Count, again.People, again.Dossiers, again.Memberships));
        Assert.Equal((3, 2), ((await list.PeopleAsync(office)).Count, (await list.DossiersAsync(office)).Count));
    }

    [Fact]
    public async Task Nobody_is_mailed_until_staff_asks_for_it()
    {
        var (office, list) = (await shared.Driver.OfficeAsync(), new ClientList());
        await office.Import.RunAsync(list.Csv);
        var person = (await list.PeopleAsync(office)).First(person => person.Email == list.Director);
        Assert.False((await PersonAsync(office, person)).IsInvited);
        // Mails go in the order in which they were asked for: what was to come before this one would be there.
        await Answer.SuccessAsync(office.Http.PostAsync($"/api/office/people/{person.Id}/invitation", null));
        Assert.True((await PersonAsync(office, person)).IsInvited);
        var client = await shared.Driver.SignInWithInvitationAsync(person);
        Assert.Equal(list.Organisation, Assert.Single(await client.DossiersAsync()).Name);
        Assert.Single(await shared.Driver.Mail.ToAsync(list.Director));
        foreach (var email in list.Emails.Where(email => email != list.Director)) Assert.Empty(await shared.Driver.Mail.ToAsync(email));
    }

    [Fact]
    public async Task A_dossier_and_a_person_that_were_added_by_hand_are_found_and_not_changed()
    {
        var (office, list) = (await shared.Driver.OfficeAsync(), new ClientList());
        var person = await office.AddPersonAsync(list.DirectorName, list.Director, "06 87654321");
        var dossier = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = list.Organisation }));
        var made = await office.Import.RunAsync(list.Csv);
        Assert.Equal((3, new ImportCountsAnswer(2, 1), new ImportCountsAnswer(1, 1)), (made.Created, made.People, made.Dossiers));
        Assert.Equal(("+31687654321", null), ((await PersonAsync(office, person)).Mobile, (await DossierAsync(office, dossier.Id)).KvkNumber));
        Assert.Equal(2, (await DossierAsync(office, dossier.Id)).Members.Count);
    }

    [Fact]
    public async Task What_contradicts_what_is_there_is_told_and_left()
    {
        var (office, word) = (await shared.Driver.OfficeAsync(), Unique.Word());
        var (kvk, other, email) = (ClientList.NewKvk(), ClientList.NewKvk(), Unique.Email());
        await office.AddPersonAsync($"Anna {word}", email);
        await Answer.SuccessAsync(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = $"Bakker {word}", kvkNumber = kvk }));
        await Answer.SuccessAsync(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = $"Smederij {word}", kvkNumber = other }));
        foreach (var _ in Enumerable.Range(0, 2)) await office.AddOrganisationAsync($"Dubbel {word}");
        var taken = await office.AddPersonalDossierAsync($"Els {word}");
        await Answer.SuccessAsync(office.SetMemberAsync(taken, await office.AddPersonAsync($"Els {word}", Unique.Email()), "director", mayHandle: true));
        var made = await office.Import.RunAsync(Header
            + $"Bert {word};{email};;;;;;;;;;\n"
            + $"Cor {word};{Unique.Email()};;Slager {word};;{kvk};;;;beheerder;;\n"
            + $"Dirk {word};{Unique.Email()};;Dubbel {word};;;;;;beheerder;;\n"
            + $"Els {word};{Unique.Email()};;Els {word};persoonlijk;;;;;;;\n"
            + $"Fien {word};{Unique.Email()};;Smederij {word};;{other};;;;medewerker;;\n"
            // Without a number the name alone finds it, and another number is another organisation.
            + $"Guus {word};{Unique.Email()};;Bakker {word};;{ClientList.NewKvk()};;;;beheerder;;\n");
        Assert.Equal(
            ["2 email import-email-of-another", "3 kvkNumber import-number-of-another", "4 dossier import-dossier-uncertain", "5 dossier personal-dossier-has-its-person"], made.Told);
        Assert.Equal((2, new ImportCountsAnswer(1, 1)), (made.Created, made.Dossiers));
    }

    [Fact]
    public async Task A_membership_that_is_there_stays_as_it_is()
    {
        var (office, list) = (await shared.Driver.OfficeAsync(), new ClientList());
        await office.Import.RunAsync(list.Csv);
        var dossier = Assert.Single(await list.DossiersAsync(office), dossier => dossier.Type == "organisation");
        var made = await office.Import.RunAsync(Header + $"{list.DirectorName};{list.Director};;{list.Organisation};;{list.Kvk};;;;medewerker;nee;ja\n");
        Assert.Equal(["2 role import-membership-differs"], made.Told);
        Assert.Contains((await DossierAsync(office, dossier.Id)).Members, member => member is { Role: "director", MayHandle: true });
    }

    [Fact]
    public async Task What_takes_two_by_hand_takes_two_in_a_file_as_well()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        var (reader, director) = (Unique.Email(), Unique.Email());
        var csv = Header + $"Lezer Nieuw;{reader};;{story.Dossier.Name};;;;;;medewerker;nee;ja\nTekenaar Nieuw;{director};;{story.Dossier.Name};;;;;;beheerder;ja;ja\n";
        Assert.Equal(new ImportCountsAnswer(1, 0, 1), (await story.Office.Import.DryAsync(csv)).Memberships);
        for (var time = 1; time <= 2; time++)
        {
            var made = await story.Office.Import.RunAsync(csv);
            Assert.Equal((0, 1), (made.Problems.Count, made.Memberships.Waiting));
            Assert.DoesNotContain((await DossierAsync(story.Office, story.Dossier.Id)).Members, member => member.Email == director);
            Assert.Equal("Tekenaar Nieuw", Assert.Single((await DossierAsync(story.Office, story.Dossier.Id)).Waiting).PersonName);
        }

        await Answer.SuccessAsync(story.Office.Colleague.PostAsync($"/api/office/changes/{(await DossierAsync(story.Office, story.Dossier.Id)).Waiting[0].Id}/confirm", null));
        Assert.Equal(new ImportCountsAnswer(0, 2), (await story.Office.Import.RunAsync(csv)).Memberships);
    }

    [Fact]
    public async Task A_personal_dossier_with_documents_that_is_nobodys_yet_is_shared_by_its_BSN_alone()
    {
        var (office, name) = (await shared.Driver.OfficeAsync(), $"Saar {Unique.Word()}");
        var dossier = await office.AddPersonalDossierAsync(name, "111222333");
        await office.PlaceAsync(dossier, new { kind = "Information", subject = "Brief", folder = "Permanent" });
        string Csv(string bsn) => Header + $"{name};{Unique.Email()};;{name};persoonlijk;;;;{bsn};;;\n";
        Assert.Equal(["2 dossier import-dossier-uncertain"], (await office.Import.RunAsync(Csv(""))).Told);
        // A namesake has a dossier of their own.
        Assert.Equal(new ImportCountsAnswer(1, 0), (await office.Import.DryAsync(Csv("123456782"))).Dossiers);
        Assert.Equal(new ImportCountsAnswer(0, 1), (await office.Import.DryAsync(Csv("111222333"))).Dossiers);
    }

    [Fact]
    public async Task Staff_says_which_column_is_what_and_no_BSN_is_in_the_answer()
    {
        var office = await shared.Driver.OfficeAsync();
        var file = Encoding.UTF8.GetBytes($"Wie,Adres,Nummer,Anders,Kaal\nJan Jansen,{Unique.Email()},111222333,1112.22.333,12345672\n");
        var guessed = await Answer.OfAsync<ImportAnswer>(office.Import.SendAsync(file, dryRun: true));
        Assert.Equal(["1 name import-column-missing", "1 email import-column-missing"], guessed.Told);
        Assert.Equal((0, 5), (guessed.Created, guessed.Columns.Count));
        Assert.Equal(["Jan Jansen"], guessed.Columns[0].Examples);
        using var answer = await office.Import.SendAsync(file, dryRun: true, new { name = "Wie", email = "Adres", bsn = "Nummer", type = (string?)null });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"created\":1,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1112.22.333", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_such_file_is_refused_with_a_code_and_a_sentence()
    {
        var import = (await shared.Driver.OfficeAsync()).Import;
        var workbook = await Answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, import.SendAsync([0x50, 0x4B, 0x03, 0x04], dryRun: true, name: "lijst.xlsx"));
        Assert.Equal("import-is-workbook", workbook.Code);
        Assert.Contains("CSV", workbook.Title, StringComparison.Ordinal);
        Assert.Equal("import-not-text", (await Answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, import.SendAsync(Pdfs.WithPages(1), dryRun: true))).Code);
        Assert.Equal("import-empty", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, import.SendAsync([], dryRun: true))).Code);
        Assert.Equal("import-too-large", (await Answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, import.SendAsync(new byte[5_000_001], dryRun: true))).Code);
        Assert.Equal("import-open-quote", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, import.SendAsync("Naam;E-mail\n\"A;a@b.nl\n"u8.ToArray(), dryRun: true))).Code);
        foreach (object mapping in new object[] { new { name = "Wie" }, new { wat = "Naam" }, new { name = "Naam", email = "Naam" } })
            Assert.True((await Answer.ProblemAsync(HttpStatusCode.BadRequest, import.SendAsync("Naam;E-mail\nA;a@b.nl\n"u8.ToArray(), true, mapping))).Errors!.ContainsKey("mapping"));
    }

    [Fact]
    public async Task It_asks_whether_to_only_tell_and_is_for_staff_alone()
    {
        var office = await shared.Driver.OfficeAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("Naam;E-mail\nA;a@b.nl\n"u8.ToArray()), "file", "a.csv" } };
        Assert.True((await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.PostAsync("/api/office/import/people", form))).Errors!.ContainsKey("dryRun"));
        using var empty = new MultipartFormDataContent { { new StringContent("true"), "dryRun" } };
        Assert.True((await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.PostAsync("/api/office/import/people", empty))).Errors!.ContainsKey("file"));
        await Answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, office.Http.PostAsJsonAsync("/api/office/import/people", new { dryRun = true }));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, new PeopleImport(shared.Driver.NewHttp()).SendAsync("Naam;E-mail\nA;a@b.nl\n", true));
        var (_, client) = await shared.Driver.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, new PeopleImport(client.Http).SendAsync("Naam;E-mail\nA;a@b.nl\n", true));
    }

    private static Task<OfficePerson> PersonAsync(Testing.Office office, PersonAnswer person) => Answer.OfAsync<OfficePerson>(office.Http.GetAsync($"/api/office/people/{person.Id}"));

    private static Task<OfficeDossier> DossierAsync(Testing.Office office, string id) => Answer.OfAsync<OfficeDossier>(office.Http.GetAsync($"/api/office/dossiers/{id}"));

    private sealed record OfficePerson(bool IsInvited, string? Mobile);

    private sealed record OfficeDossier(bool HasBsn, string? KvkNumber, string? Rsin, IReadOnlyList<OfficeMember> Members, IReadOnlyList<ChangeAnswer> Waiting);

    private sealed record OfficeMember(string Email, string Role, bool PortalAccess, bool MayHandle);
}
