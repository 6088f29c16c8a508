using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>A file of people, as staff sends it.</summary>
public sealed class PeopleImport(HttpClient http)
{
    public Task<ImportAnswer> DryAsync(string csv) => Answer.OfAsync<ImportAnswer>(SendAsync(csv, dryRun: true));

    public Task<ImportAnswer> RunAsync(string csv) => Answer.OfAsync<ImportAnswer>(SendAsync(csv, dryRun: false));

    public Task<HttpResponseMessage> SendAsync(string csv, bool dryRun, object? mapping = null) => SendAsync(Encoding.UTF8.GetBytes(csv), dryRun, mapping);

    public Task<HttpResponseMessage> SendAsync(byte[] file, bool dryRun, object? mapping = null, string name = "personen.csv") => http.SendAsync(RequestOf(file, dryRun, mapping, name));

    public static HttpRequestMessage RequestOf(byte[] file, bool dryRun, object? mapping = null, string name = "personen.csv")
    {
        var form = new MultipartFormDataContent { { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        if (mapping is not null) form.Add(new StringContent(JsonSerializer.Serialize(mapping), Encoding.UTF8, "application/json"), "mapping");
        form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "file", name);
        return new HttpRequestMessage(HttpMethod.Post, "/api/office/import/people") { Content = form };
    }
}

public sealed record ImportAnswer(
    int Created, IReadOnlyList<ImportProblemAnswer> Problems, int Rows, ImportCountsAnswer People, ImportCountsAnswer Dossiers, ImportCountsAnswer Memberships,
    string Delimiter, IReadOnlyList<ImportColumnAnswer> Columns, IReadOnlyDictionary<string, string> Mapping)
{
    /// <summary>In short: row, field, code.</summary>
    public IEnumerable<string> Told => Problems.Select(problem => $"{problem.Row} {problem.Field} {problem.Code}");
}

public sealed record ImportProblemAnswer(int Row, string Field, string Code);

public sealed record ImportCountsAnswer(int Created, int Existing, int Waiting = 0, int Directors = 0);

public sealed record ImportColumnAnswer(string Header, IReadOnlyList<string> Examples);
