using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>Asks on behalf of one person, and holds what is answered against the rules that hold for every answer.</summary>
public sealed class Asker(RandomOffice office, HttpClient http, int person)
{
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private int _calls;

    public int Person => person;

    public int Calls => _calls;

    /// <summary>The operations that said at least once that what was asked for is not there, as openapi.yaml calls them.</summary>
    public IEnumerable<string> Refused => _refused.Keys;

    public async Task<List<JsonElement>> ItemsAsync(string path) => [.. (await ReadAsync(path)).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement> ReadAsync(string path) => JsonDocument.Parse(await StatusAsync(200, HttpMethod.Get, path)).RootElement;

    public async Task<string> StatusAsync(int expected, HttpMethod method, string path, string? json = null)
    {
        using var answer = await SendAsync(method, path, json);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == expected, $"{method} {path} as person {person} answered {(int)answer.StatusCode}, the rules say {expected}: {body}");
        AssertKeepsSilent(body);
        return body;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null)
    {
        Interlocked.Increment(ref _calls);
        var answer = await http.SendAsync(new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") });
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound) _refused.TryAdd(PortalDriver.Description.OperationOf(method, path.Split('?')[0])!, true);
        return answer;
    }

    // Whatever the answer is about: nothing of what this person does not see may stand in it.
    public void AssertKeepsSilent(string body)
    {
        foreach (var document in office.Documents.Where(document => !document.Sees(person)))
            Assert.DoesNotContain(document.Subject.Split(' ')[0], body, StringComparison.Ordinal);
        foreach (var question in office.Questions.Where(question => !question.Sees(person)))
            Assert.DoesNotContain(question.Secret, body, StringComparison.Ordinal);
    }
}
