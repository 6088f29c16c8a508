using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>One person who asks for everything there is, and holds each answer against the rules.</summary>
public sealed class Visitor(RandomOffice office, Asker asker, SoftPasskey passkey)
{
    private static readonly string[] Filters = ["", "?state=open", "?state=available", "?state=withdrawn", "?kind=VatReturn&kind=IncomeTaxReturn&kind=CorporateTaxReturn", "?kind=Invoice"];
    private static readonly string[] Folders = ["Advies", "Fiscaal", "Permanent", "Jaarrekening", "Administratie"];

    private static readonly HttpMethod[] Reads = [HttpMethod.Get, HttpMethod.Head];

    private readonly ConversationVisitor _conversations = new(office, asker);
    private readonly SigningVisitor _signing = new(office, asker, passkey);

    public Asker Asker => asker;

    private int Person => asker.Person;

    public async Task LookAroundAsync()
    {
        await TasksAsync();
        await MyDossiersAsync();
        foreach (var dossier in office.Dossiers) await DossierAsync(dossier);
        foreach (var document in office.Documents) await DocumentAsync(document);
        await _signing.LookAroundAsync();
        await _conversations.LookAroundAsync();
    }

    /// <summary>Tries to approve everything, says of everything to have seen it, signs what there is to sign and speaks wherever that is possible.</summary>
    public async Task ActAsync()
    {
        foreach (var document in office.Documents)
        {
            var (decision, seen) = (document.StatusOfDecision(Person), document.StatusOfSeen(Person));
            await asker.StatusAsync(decision, HttpMethod.Post, $"/api/documents/{document.Id}/decision", $$"""{"decision":"approve","version":{{document.Version}}}""");
            if (decision == 200) document.Decide();
            await asker.StatusAsync(seen, HttpMethod.Post, $"/api/documents/{document.Id}/seen");
            if (seen == 200) document.MarkSeen(Person);
            await asker.StatusAsync(document.StatusOfPaying(Person), HttpMethod.Put, $"/api/documents/{document.Id}/payment", """{"paid":true}""");
            await asker.StatusAsync(document.IsToPay(Person) ? 200 : 404, HttpMethod.Get, $"/api/documents/{document.Id}/payment.svg");
        }

        await _signing.ActAsync();
        await _conversations.ActAsync();
    }

    private async Task TasksAsync()
    {
        var expected = office.Documents.Where(document => document.HasTask(Person)).Select(document => document.Id);
        Assert.Equal(expected.Order(), (await TasksAsync("documentId")).Order());
        // What follows a conversation may overtake what somebody does in it, and then looks again.
        var asked = office.Questions.Where(question => question.HasTask(Person)).Select(question => question.Id).Order().ToList();
        await Eventually.HoldsAsync($"the tasks of person {Person} in conversations to be {string.Join(", ", asked)}", async () => asked.SequenceEqual((await TasksAsync("questionId")).Order()));
    }

    private async Task<List<string>> TasksAsync(string about) =>
        [.. (await asker.ItemsAsync("/api/tasks")).Select(task => task.TryGetProperty(about, out var id) ? id.GetString() : null).OfType<string>()];

    private async Task MyDossiersAsync()
    {
        var expected = office.Dossiers.Where(dossier => dossier.Members[Person]?.HasAccess == true).Select(dossier => $"{dossier.Id} {OpenTasksIn(dossier)}").Order().ToList();
        await Eventually.HoldsAsync($"the dossiers of person {Person} to be {string.Join(", ", expected)}", async () => expected.SequenceEqual(
            (await asker.ItemsAsync("/api/dossiers")).Select(dossier => $"{Text(dossier, "id")} {dossier.GetProperty("openTasks").GetInt32()}").Order()));
    }

    private int OpenTasksIn(DossierModel dossier) =>
        dossier.Documents.Count(document => document.HasTask(Person)) + office.Questions.Count(question => question.Dossier == dossier && question.HasTask(Person));

    private async Task DossierAsync(DossierModel dossier)
    {
        var path = $"/api/dossiers/{dossier.Id}";
        if (dossier.Members[Person]?.HasAccess != true)
        {
            foreach (var hidden in new[] { path, $"{path}/documents", $"{path}/documents?search={office.Word}", $"{path}/archive" }) await asker.StatusAsync(404, HttpMethod.Get, hidden);
            await asker.StatusAsync(404, HttpMethod.Head, $"{path}/archive");
            await asker.StatusAsync(404, HttpMethod.Post, $"{path}/contact", "{}");
            return;
        }

        // Nothing is known of it, and nothing is said to be otherwise.
        await asker.StatusAsync(409, HttpMethod.Post, $"{path}/contact", "{}");
        var details = await asker.ReadAsync(path);
        Assert.Equal(
            Folders.Where(folder => dossier.Members[Person]!.Sees(folder)).Select(folder => $"{folder} {dossier.Documents.Count(document => document.Folder == folder)}"),
            details.GetProperty("folders").EnumerateArray().Select(folder => $"{Text(folder, "folder")} {folder.GetProperty("documents").GetInt32()}"));
        foreach (var filter in Filters) await ListAsync(dossier, filter, document => Passes(document, filter));
        foreach (var folder in Folders) await ListAsync(dossier, $"?folder={folder}", document => document.Folder == folder);
        await ListAsync(dossier, $"?search={office.Word}", _ => true);
        await ListAsync(dossier, $"?search={dossier.Documents[0].Subject[..18]}&limit=100", document => document == dossier.Documents[0]);
        await ArchiveAsync(dossier, "", _ => true);
        await ArchiveAsync(dossier, "?folder=Fiscaal", document => document.Folder == "Fiscaal");
    }

    private async Task DocumentAsync(DocumentModel document)
    {
        var body = await asker.StatusAsync(document.Sees(Person) ? 200 : 404, HttpMethod.Get, $"/api/documents/{document.Id}");
        if (document.Sees(Person))
        {
            var shown = JsonDocument.Parse(body).RootElement;
            Assert.Equal(document.State, Text(shown, "state"));
            Assert.Equal(document.Actions(Person), shown.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!));
        }

        foreach (var method in Reads)
        {
            foreach (var file in document.Files) await asker.StatusAsync(document.HasOpenFiles(Person) ? 200 : 404, method, $"/api/documents/{document.Id}/files/{file}");
            // Only what the portal filed itself has one.
            await asker.StatusAsync(404, method, $"/api/documents/{document.Id}/receipt");
        }

        // A file through another document, a document through another dossier.
        await asker.StatusAsync(404, HttpMethod.Get, $"/api/documents/{document.Id}/files/{office.Documents.First(other => other != document).Files[0]}");
        await asker.StatusAsync(404, HttpMethod.Get, $"/api/documents/{document.Dossier.Id}-{document.Number + 100}");
    }

    private async Task ListAsync(DossierModel dossier, string query, Func<DocumentModel, bool> passes)
    {
        var expected = dossier.Documents.Where(document => document.Sees(Person) && passes(document)).Select(document => document.Id);
        Assert.Equal(expected.Order(), (await asker.ItemsAsync($"/api/dossiers/{dossier.Id}/documents{query}")).Select(document => Text(document, "id")).Order());
    }

    private async Task ArchiveAsync(DossierModel dossier, string query, Func<DocumentModel, bool> passes)
    {
        using var answer = await asker.SendAsync(HttpMethod.Get, $"/api/dossiers/{dossier.Id}/archive{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        // With a seal there are two of each file.
        var expected = dossier.Documents.Where(document => document.HasOpenFiles(Person) && passes(document))
            .SelectMany(document => Enumerable.Repeat($"{document.Folder}/{document.Number}", document.FilesOfVersion * (document.State == "signed" ? 2 : 1)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), zip.Entries.Where(entry => entry.Name != "overzicht.html").Select(entry => entry.FullName.Split(' ', '.')[0]).Order(StringComparer.Ordinal));
        using var index = new StreamReader(zip.GetEntry("overzicht.html")!.Open());
        asker.AssertKeepsSilent(await index.ReadToEndAsync());
    }

    private static bool Passes(DocumentModel document, string filter) => filter switch
    {
        "" => true,
        _ when filter.StartsWith("?state=", StringComparison.Ordinal) => document.State == filter["?state=".Length..],
        _ => filter.Contains($"kind={document.Kind}", StringComparison.Ordinal),
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
