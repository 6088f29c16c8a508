using Portal.Testing;

namespace Portal.Functions.Tests.Import;

/// <summary>A file that was interrupted, at whatever moment, is finished by sending it again.</summary>
public sealed class ImportRepeatTests(SharedPortal shared)
{
    private const int Never = int.MaxValue;

    // Each interruption is a failure that the portal tells of at length.
    private static readonly Dictionary<string, string?> Silent = new() { ["Logging:LogLevel:Portal.Platform.Http.FailureMiddleware"] = "None" };

    [Fact]
    public async Task A_crash_at_any_moment_leaves_no_half_that_sending_it_again_does_not_make_whole()
    {
        var crashing = new Crashing();
        await using var portal = await shared.StartAnotherAsync(crashing.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        var operations = await SendAsync(crashing, office, new ClientList(), Never);
        // Not each of them: several go at once, so that the same place is another one the next time anyway.
        for (var at = 1; at < operations; at += 3)
        {
            var list = new ClientList();
            await SendAsync(crashing, office, list, at);
            await office.Import.RunAsync(list.Csv);
            await IsWholeAsync(office, list);
            Assert.Equal(0, (await office.Import.RunAsync(list.Csv)).Created);
        }
    }

    [Fact]
    public async Task Who_hangs_up_does_not_stop_what_has_begun()
    {
        var hangingUp = new HangingUp();
        await using var portal = await shared.StartAnotherAsync(hangingUp.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        var operations = await SendAsync(hangingUp, office, new ClientList(), Never);
        var (list, made) = (new ClientList(), 0);
        for (var at = operations - 1; at > 0 && made < 3; at -= operations / 4)
        {
            list = new ClientList();
            await SendAsync(hangingUp, office, list, at);
            await portal.QuietAsync();
            if ((await list.PeopleAsync(office)).Count == 0) break;
            await IsWholeAsync(office, list);
            made++;
        }

        Assert.True(made > 1, "None was interrupted late enough for anything to be made.");
    }

    [Fact]
    public async Task Of_some_hundreds_of_rows_those_with_faults_are_told_and_the_others_are_there()
    {
        var (office, word) = (await shared.Driver.OfficeAsync(), Unique.Word());
        var list = new LongList(word, rows: 300, faultEach: 20);
        var told = await office.Import.DryAsync(list.Csv);
        Assert.Equal(list.Faults, told.Problems.Select(problem => problem.Row));
        var made = await office.Import.RunAsync(list.Csv);
        Assert.Equal(told with { }, made, (one, other) => (one.Created, string.Join('\n', one.Told)) == (other.Created, string.Join('\n', other.Told)));
        Assert.Equal(300 - list.Faults.Count, made.Created);
        Assert.Equal((0, made.People.Created), await office.Import.RunAsync(list.Csv) is var again ? (again.Created, again.People.Existing) : default);
        Assert.Empty(await shared.Driver.Mail.ToAsync(list.EmailOf(2)));
    }

    private static Task<int> SendAsync(Interruptions interruptions, Testing.Office office, ClientList list, int at) =>
        interruptions.SendAsync(office.Http, PeopleImport.RequestOf(System.Text.Encoding.UTF8.GetBytes(list.Csv), dryRun: false), at);

    // Found by each word, listed under each person, with what they may.
    private static async Task IsWholeAsync(Testing.Office office, ClientList list)
    {
        var (people, dossiers) = (await list.PeopleAsync(office), await list.DossiersAsync(office));
        Assert.Equal(list.Emails, people.Select(person => person.Email).Order());
        Assert.Equal(2, dossiers.Count);
        foreach (var person in people)
        {
            Assert.Single(await Answer.ListOfAsync<PersonAnswer>(office.Http.GetAsync($"/api/office/people?search={person.Email}")));
            var listed = (await Answer.OfAsync<OfficePerson>(office.Http.GetAsync($"/api/office/people/{person.Id}"))).Dossiers.Count;
            // Who does not see the portal has no list.
            Assert.Equal(person.Name.StartsWith("Bas", StringComparison.Ordinal) ? 0 : 1, listed);
        }
    }

    private sealed record OfficePerson(IReadOnlyList<DossierAnswer> Dossiers);
}
