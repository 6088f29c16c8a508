using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Portal.Functions.Tests.Rights;

/// <summary>One person who asks for everything there is, and holds each answer against the rules.</summary>
public sealed class Visitor(RandomOffice office, HttpClient http, int person)
{
    private static readonly string[] Filters = ["", "?state=open", "?state=available", "?state=withdrawn", "?kind=VatReturn&kind=IncomeTaxReturn&kind=CorporateTaxReturn", "?kind=Invoice"];
    private static readonly string[] Folders = ["Advies", "Fiscaal", "Permanent", "Jaarrekening", "Administratie"];

    private int _calls;

    public int Calls => _calls;

    public async Task LookAroundAsync()
    {
        await TasksAsync();
        await MyDossiersAsync();
        foreach (var dossier in office.Dossiers) await DossierAsync(dossier);
        foreach (var document in office.Documents) await DocumentAsync(document);
    }

    /// <summary>Tries to approve everything, and says of everything to have seen it.</summary>
    public async Task ActAsync()
    {
        foreach (var document in office.Documents)
        {
            var (decision, seen) = (document.StatusOfDecision(person), document.StatusOfSeen(person));
            await StatusAsync(decision, HttpMethod.Post, $"/api/documents/{document.Id}/decision", """{"decision":"approve"}""");
            if (decision == 200) document.Decide();
            await StatusAsync(seen, HttpMethod.Post, $"/api/documents/{document.Id}/seen");
            if (seen == 200) document.MarkSeen(person);
        }
    }

    private async Task TasksAsync()
    {
        var expected = office.Documents.Where(document => document.HasTask(person)).Select(document => document.Id);
        Assert.Equal(expected.Order(), (await ItemsAsync("/api/tasks")).Select(task => Text(task, "documentId")).Order());
    }

    private async Task MyDossiersAsync()
    {
        var expected = office.Dossiers.Where(dossier => dossier.Members[person]?.HasAccess == true)
            .Select(dossier => $"{dossier.Id} {dossier.Documents.Count(document => document.HasTask(person))}");
        Assert.Equal(expected.Order(), (await ItemsAsync("/api/dossiers")).Select(dossier => $"{Text(dossier, "id")} {dossier.GetProperty("openTasks").GetInt32()}").Order());
    }

    private async Task DossierAsync(DossierModel dossier)
    {
        var path = $"/api/dossiers/{dossier.Id}";
        if (dossier.Members[person]?.HasAccess != true)
        {
            foreach (var hidden in new[] { path, $"{path}/documents", $"{path}/documents?search={office.Word}", $"{path}/archive" }) await StatusAsync(404, HttpMethod.Get, hidden);
            return;
        }

        var details = JsonDocument.Parse(await StatusAsync(200, HttpMethod.Get, path)).RootElement;
        Assert.Equal(
            Folders.Where(folder => dossier.Members[person]!.Sees(folder)).Select(folder => $"{folder} {dossier.Documents.Count(document => document.Folder == folder)}"),
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
        var body = await StatusAsync(document.Sees(person) ? 200 : 404, HttpMethod.Get, $"/api/documents/{document.Id}");
        if (document.Sees(person))
        {
            var shown = JsonDocument.Parse(body).RootElement;
            Assert.Equal(document.State, Text(shown, "state"));
            Assert.Equal(document.Actions(person), shown.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!));
        }

        foreach (var file in document.Files) await StatusAsync(document.HasOpenFiles(person) ? 200 : 404, HttpMethod.Get, $"/api/documents/{document.Id}/files/{file}");
        // A file through another document, a document through another dossier.
        await StatusAsync(404, HttpMethod.Get, $"/api/documents/{document.Id}/files/{office.Documents.First(other => other != document).Files[0]}");
        await StatusAsync(404, HttpMethod.Get, $"/api/documents/{document.Dossier.Id}-{document.Number + 100}");
    }

    private async Task ListAsync(DossierModel dossier, string query, Func<DocumentModel, bool> passes)
    {
        var expected = dossier.Documents.Where(document => document.Sees(person) && passes(document)).Select(document => document.Id);
        Assert.Equal(expected.Order(), (await ItemsAsync($"/api/dossiers/{dossier.Id}/documents{query}")).Select(document => Text(document, "id")).Order());
    }

    private async Task ArchiveAsync(DossierModel dossier, string query, Func<DocumentModel, bool> passes)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/api/dossiers/{dossier.Id}/archive{query}", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var expected = dossier.Documents.Where(document => document.HasOpenFiles(person) && passes(document)).Select(document => $"{document.Folder}/{document.Number}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), zip.Entries.Where(entry => entry.Name != "overzicht.html").Select(entry => entry.FullName.Split(' ')[0]).Order(StringComparer.Ordinal));
        using var index = new StreamReader(zip.GetEntry("overzicht.html")!.Open());
        AssertKeepsSilent(await index.ReadToEndAsync());
    }

    private static bool Passes(DocumentModel document, string filter) => filter switch
    {
        "" => true,
        _ when filter.StartsWith("?state=", StringComparison.Ordinal) => document.State == filter["?state=".Length..],
        _ => filter.Contains($"kind={document.Kind}", StringComparison.Ordinal),
    };

    private async Task<List<JsonElement>> ItemsAsync(string path) => [.. JsonDocument.Parse(await StatusAsync(200, HttpMethod.Get, path)).RootElement.GetProperty("items").EnumerateArray()];

    private async Task<string> StatusAsync(int expected, HttpMethod method, string path, string? json = null)
    {
        using var answer = await SendAsync(method, path, json);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == expected, $"{method} {path} as person {person} answered {(int)answer.StatusCode}, the rules say {expected}: {body}");
        AssertKeepsSilent(body);
        return body;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json)
    {
        Interlocked.Increment(ref _calls);
        return http.SendAsync(new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") });
    }

    // Whatever the answer is about: nothing of what this person does not see may stand in it.
    private void AssertKeepsSilent(string body)
    {
        foreach (var document in office.Documents.Where(document => !document.Sees(person)))
            Assert.DoesNotContain(document.Subject.Split(' ')[0], body, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
