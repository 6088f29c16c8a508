using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Portal.Testing;

/// <summary>What one side of a conversation does, over the API.</summary>
/// <param name="root">Where the side's endpoints are.</param>
public sealed class Questions(HttpClient http, string root)
{
    public Task<QuestionAnswer> BeginAsync(DossierAnswer dossier, string subject, string body = "<p>Een vraag.</p>", params (string Name, byte[] Bytes)[] files) =>
        Answer.OfAsync<QuestionAnswer>(TryBeginAsync(dossier, FormOf([("subject", subject), ("body", body)], files)));

    public Task<HttpResponseMessage> TryBeginAsync(DossierAnswer dossier, HttpContent body) => http.PostAsync($"{root}/dossiers/{dossier.Id}/questions", body);

    public Task<QuestionAnswer> SayAsync(QuestionAnswer question, string body) => Answer.OfAsync<QuestionAnswer>(TrySayAsync(question, body));

    public Task<HttpResponseMessage> TrySayAsync(QuestionAnswer question, string body) => http.PostAsJsonAsync($"{root}/questions/{question.Id}/messages", new { body });

    public Task<HttpResponseMessage> TrySayAsync(QuestionAnswer question, HttpContent body) => http.PostAsync($"{root}/questions/{question.Id}/messages", body);

    public Task<QuestionAnswer> ReadAsync(QuestionAnswer question) => Answer.OfAsync<QuestionAnswer>(TryReadAsync(question.Id));

    public Task<HttpResponseMessage> TryReadAsync(string questionId) => http.GetAsync($"{root}/questions/{questionId}");

    public Task<QuestionAnswer> CloseAsync(QuestionAnswer question) => Answer.OfAsync<QuestionAnswer>(TryCloseAsync(question));

    public Task<HttpResponseMessage> TryCloseAsync(QuestionAnswer question) => http.PostAsync($"{root}/questions/{question.Id}/close", null);

    public Task<QuestionAnswer> ReopenAsync(QuestionAnswer question) => Answer.OfAsync<QuestionAnswer>(TryReopenAsync(question));

    public Task<HttpResponseMessage> TryReopenAsync(QuestionAnswer question) => http.PostAsync($"{root}/questions/{question.Id}/reopen", null);

    public Task<HttpResponseMessage> TryFileAsync(QuestionAnswer question, string fileId) => http.GetAsync($"{root}/questions/{question.Id}/files/{fileId}");

    public static MultipartFormDataContent FormOf(IEnumerable<(string Name, string Value)> texts, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in texts) form.Add(new StringContent(value, Encoding.UTF8, "text/plain"), name);
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", name);
        return form;
    }
}

public sealed record QuestionAnswer(
    string Id, string Subject, string State, string DossierId, string DossierName, DateTimeOffset AskedAt, string? Awaits, IReadOnlyList<MessageAnswer> Messages,
    IReadOnlyList<WantedAnswer>? Wanted, string? Due, ClosingAnswer? Closed);

public sealed record MessageAnswer(string By, string From, DateTimeOffset At, string Html, IReadOnlyList<FileAnswer> Files);

public sealed record WantedAnswer(string Id, string Name, bool Received);

public sealed record ClosingAnswer(string By, string From, DateTimeOffset At, DateTimeOffset UndoUntil);

public sealed record QuestionItemAnswer(string Id, string Subject, string State, string? Awaits);
