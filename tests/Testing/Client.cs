using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>What a client does, over the API, with a cookie of its own.</summary>
public sealed class Client(HttpClient http)
{
    public const string Password = "een goed wachtwoord";

    public HttpClient Http => http;

    public Account Account => new(this);

    public Questions Questions => new(http, "/api");

    public Calendar Calendar => new(http);

    public Task<HttpResponseMessage> TrySignInAsync(string userName, string password, string? code = null) => http.PostAsJsonAsync("/api/session", new { userName, password, code });

    public Task<HttpResponseMessage> TrySendSignInCodeAsync(string userName, string password) => http.PostAsJsonAsync("/api/session/code", new { userName, password });

    public Task<PasskeyOptionsAnswer> PasskeyOptionsAsync() => Answer.OfAsync<PasskeyOptionsAnswer>(http.PostAsync("/api/session/passkey/options", null));

    public Task<HttpResponseMessage> TrySignInWithPasskeyAsync(string state, object credential) => http.PostAsJsonAsync("/api/session/passkey", new { state, credential });

    public async Task<HttpResponseMessage> TrySignInWithPasskeyAsync(SoftPasskey passkey)
    {
        var asked = await PasskeyOptionsAsync();
        return await TrySignInWithPasskeyAsync(asked.State, passkey.Show(asked.Options));
    }

    public Task<HttpResponseMessage> TrySetPasswordAsync(Uri link, string password) => http.PostAsJsonAsync("/api/password", new { token = TokenOf(link), password });

    public Task<HttpResponseMessage> TryReadPasswordLinkAsync(string token) => http.PostAsJsonAsync("/api/password/link", new { token });

    public Task<HttpResponseMessage> RequestPasswordAsync(string userName) => http.PostAsJsonAsync("/api/password/requests", new { userName });

    public Task<NoticesAnswer> NoticesAsync() => Answer.OfAsync<NoticesAnswer>(http.GetAsync("/api/me/notices"));

    public Task<HttpResponseMessage> SetNoticesAsync(string documents) => http.PutAsJsonAsync("/api/me/notices", new { documents });

    public Task<HttpResponseMessage> SetNoticesAsync(string documents, bool amounts) => http.PutAsJsonAsync("/api/me/notices", new { documents, amounts });

    public Task<IReadOnlyList<TaskAnswer>> TasksAsync() => Answer.ListOfAsync<TaskAnswer>(http.GetAsync("/api/tasks"));

    public Task<IReadOnlyList<ClientDossierAnswer>> DossiersAsync() => Answer.ListOfAsync<ClientDossierAnswer>(http.GetAsync("/api/dossiers"));

    public Task<IReadOnlyList<DocumentAnswer>> DocumentsAsync(DossierAnswer dossier, string query = "") =>
        Answer.ListOfAsync<DocumentAnswer>(http.GetAsync($"/api/dossiers/{dossier.Id}/documents{query}"));

    public Task<HttpResponseMessage> TryDocumentAsync(string documentId) => http.GetAsync($"/api/documents/{documentId}");

    public Task<DocumentAnswer> DocumentAsync(PlacedAnswer document) => Answer.OfAsync<DocumentAnswer>(TryDocumentAsync(document.Id));

    public Task<DocumentAnswer> ApproveAsync(PlacedAnswer document, string? comment = null) => Answer.OfAsync<DocumentAnswer>(TryDecideAsync(document.Id, "approve", comment, document.Version));

    public Task<DocumentAnswer> RejectAsync(PlacedAnswer document, string comment) => Answer.OfAsync<DocumentAnswer>(TryDecideAsync(document.Id, "reject", comment, document.Version));

    public Task<HttpResponseMessage> TryDecideAsync(string documentId, string decision, string? comment = null, int? version = 1) =>
        http.PostAsJsonAsync($"/api/documents/{documentId}/decision", new { decision, comment, version });

    public Task<PasskeyOptionsAnswer> DecisionPasskeyOptionsAsync(string documentId) =>
        Answer.OfAsync<PasskeyOptionsAnswer>(http.PostAsync($"/api/documents/{documentId}/decision/passkey/options", null));

    public Task<HttpResponseMessage> TryDecideWithPasskeyAsync(string documentId, object decision) =>
        http.PostAsJsonAsync($"/api/documents/{documentId}/decision/passkey", decision);

    public Task<HttpResponseMessage> TrySigningAsync(string documentId) => http.GetAsync($"/api/documents/{documentId}/signature");

    public Task<HttpResponseMessage> TrySendSigningCodeAsync(PlacedAnswer document, bool? consent = true) =>
        http.PostAsJsonAsync($"/api/documents/{document.Id}/signature/code", new { consent, document.Version });

    public Task<HttpResponseMessage> TrySignAsync(PlacedAnswer document, object signature) => http.PostAsJsonAsync($"/api/documents/{document.Id}/signature", signature);

    public Task<HttpResponseMessage> TrySignAsync(PlacedAnswer document, string code, string? factor = null) => TrySignAsync(document, new { code, factor, consent = true, document.Version });

    /// <summary>Asks for a code by SMS.</summary>
    /// <param name="mobile">The confirmed number, E.164.</param>
    public async Task<string> SigningCodeAsync(PortalDriver portal, PlacedAnswer document, string mobile)
    {
        var before = await portal.Mail.TextsToAsync(mobile);
        await Answer.SuccessAsync(TrySendSigningCodeAsync(document));
        return await portal.Mail.CodeToAsync(mobile, before.Count + 1);
    }

    public async Task<DocumentAnswer> SignBySmsAsync(PortalDriver portal, PlacedAnswer document, string mobile) =>
        await Answer.OfAsync<DocumentAnswer>(TrySignAsync(document, await SigningCodeAsync(portal, document, mobile)));

    /// <param name="step">preparation, code or passkey/options; empty to sign.</param>
    public Task<HttpResponseMessage> TrySeveralAsync(string step, object request) => http.PostAsJsonAsync($"/api/signatures/{step}".TrimEnd('/'), request);

    public Task<DocumentAnswer> MarkSeenAsync(PlacedAnswer document) => Answer.OfAsync<DocumentAnswer>(TryMarkSeenAsync(document.Id));

    public Task<HttpResponseMessage> TryMarkPaidAsync(PlacedAnswer document, bool? paid) => http.PutAsJsonAsync($"/api/documents/{document.Id}/payment", new { paid });

    public Task<HttpResponseMessage> TryPaymentCodeAsync(PlacedAnswer document) => http.GetAsync($"/api/documents/{document.Id}/payment.svg");

    public Task<HttpResponseMessage> TryMarkSeenAsync(string documentId) => http.PostAsync($"/api/documents/{documentId}/seen", null);

    public Task<HttpResponseMessage> TryFileAsync(string documentId, string fileId) => http.GetAsync($"/api/documents/{documentId}/files/{fileId}");

    public Task<DossierDetailsAnswer> DetailsAsync(DossierAnswer dossier) => Answer.OfAsync<DossierDetailsAnswer>(http.GetAsync($"/api/dossiers/{dossier.Id}"));

    public Task<TaskAnswer> TaskForAsync(PlacedAnswer document) => Eventually.FindsAsync(
        $"a task for {document.Id}", async () => (await TasksAsync()).SingleOrDefault(task => task.DocumentId == document.Id));

    /// <summary>The one task there is, once what happened before has come through.</summary>
    public Task<TaskAnswer> OnlyTaskAsync() => Eventually.FindsAsync("one task", async () => await TasksAsync() is [var only] ? only : null);

    public Task NoTasksAsync() => Eventually.HoldsAsync("no tasks", async () => await TasksAsync() is []);

    public Task NoTaskForAsync(PlacedAnswer document) => Eventually.HoldsAsync(
        $"the task for {document.Id} to go", async () => (await TasksAsync()).All(task => task.DocumentId != document.Id));

    /// <summary>The session's cookie in an answer that sets it, as it is sent back: name=value.</summary>
    public static string SessionCookieOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];

    public static string TokenOf(Uri link) => link.Fragment["#token=".Length..];
}
