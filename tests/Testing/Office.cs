using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>What staff does, over the API. What waits for a colleague is confirmed by one, where there is one.</summary>
public sealed class Office(HttpClient http, HttpClient? colleague = null)
{
    public HttpClient Http => http;

    /// <summary>Of somebody else of the office.</summary>
    public HttpClient Colleague => colleague ?? throw new InvalidOperationException("Nobody else is there.");

    public Task<HttpResponseMessage> ChangePersonAsync(PersonAnswer person, object change) => TogetherAsync(http.PatchAsJsonAsync($"/api/office/people/{person.Id}", change));

    public Task<HttpResponseMessage> ResetSecondFactorAsync(PersonAnswer person) => TogetherAsync(http.DeleteAsync($"/api/office/people/{person.Id}/second-factor"));

    /// <summary>What is asked for, and confirmed by a colleague where it waits for one.</summary>
    public async Task<HttpResponseMessage> TogetherAsync(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        if (answer.StatusCode != HttpStatusCode.Accepted) return answer;
        var change = await Answer.OfAsync<ChangeAnswer>(Task.FromResult(answer));
        return await Colleague.PostAsync($"/api/office/changes/{change.Id}/confirm", null);
    }

    public Questions Questions => new(http, "/api/office");

    public PeopleImport Import => new(http);

    public Batches Batches => new(http);

    public Task<PersonAnswer> AddPersonAsync(string name, string email, string? mobile = null) =>
        Answer.OfAsync<PersonAnswer>(http.PostAsJsonAsync("/api/office/people", new { name, email, mobile }));

    public Task<DossierAnswer> AddOrganisationAsync(string name) =>
        Answer.OfAsync<DossierAnswer>(http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name }));

    /// <summary>One that files VAT returns under this number.</summary>
    public Task<DossierAnswer> AddVatDossierAsync(string vatNumber) =>
        Answer.OfAsync<DossierAnswer>(http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = $"Bakkerij {Unique.Word()} B.V.", vatNumber }));

    public Task<DossierAnswer> AddPersonalDossierAsync(string name, string? bsn = null) =>
        Answer.OfAsync<DossierAnswer>(http.PostAsJsonAsync("/api/office/dossiers", new { type = "personal", name, bsn }));

    public Task MakeDirectorAsync(DossierAnswer dossier, PersonAnswer person, bool mayHandle = true) => Answer.SuccessAsync(SetMemberAsync(dossier, person, "director", mayHandle));

    public Task<HttpResponseMessage> SetMemberAsync(DossierAnswer dossier, PersonAnswer person, string role, bool mayHandle, bool portalAccess = true, string[]? folders = null) =>
        TogetherAsync(http.PutAsJsonAsync($"/api/office/dossiers/{dossier.Id}/members/{person.Id}", new { role, portalAccess, mayHandle, folders }));

    public Task RemoveMemberAsync(DossierAnswer dossier, PersonAnswer person) =>
        Answer.SuccessAsync(TogetherAsync(http.DeleteAsync($"/api/office/dossiers/{dossier.Id}/members/{person.Id}")));

    public Task<PlacedAnswer> UploadAsync(DossierAnswer dossier, string subject, byte[]? pdf = null, string? explanation = null, string? deadline = null, bool commentRequired = false) =>
        Answer.OfAsync<PlacedAnswer>(TryUploadAsync(dossier, pdf ?? Pdfs.WithPages(2), new { kind = "VatReturn", subject, explanation, deadline, commentRequired }));

    /// <summary>A document of any kind.</summary>
    public Task<PlacedAnswer> PlaceAsync(DossierAnswer dossier, object fields, byte[]? pdf = null, string fileName = "document.pdf") =>
        Answer.OfAsync<PlacedAnswer>(TryUploadAsync(dossier, pdf ?? Pdfs.WithPages(1), fields, fileName));

    public Task<HttpResponseMessage> TryUploadAsync(DossierAnswer dossier, byte[] pdf, object fields, string fileName = "aangifte.pdf") => TryUploadAsync(dossier, FormOf(pdf, fields, fileName));

    /// <summary>A return with its XBRL instance.</summary>
    public Task<PlacedAnswer> PlaceReturnAsync(DossierAnswer dossier, object fields, byte[] instance) => Answer.OfAsync<PlacedAnswer>(TryPlaceReturnAsync(dossier, fields, instance));

    public Task<HttpResponseMessage> TryPlaceReturnAsync(DossierAnswer dossier, object fields, byte[] instance) => TryUploadAsync(dossier, FormOf(fields, instance));

    /// <summary>A new version of a return, with its XBRL instance.</summary>
    public Task<PlacedAnswer> ReplaceReturnAsync(PlacedAnswer document, object fields, byte[] instance) =>
        Answer.OfAsync<PlacedAnswer>(http.PostAsync($"/api/office/documents/{document.Id}/versions", FormOf(fields, instance)));

    /// <summary>A document of several files.</summary>
    public Task<PlacedAnswer> PlaceFilesAsync(DossierAnswer dossier, object fields, params string[] names) =>
        Answer.OfAsync<PlacedAnswer>(TryPlaceFilesAsync(dossier, fields, names));

    public Task<HttpResponseMessage> TryPlaceFilesAsync(DossierAnswer dossier, object fields, params string[] names) =>
        TryUploadAsync(dossier, FilesOf(fields, names));

    public Task<HttpResponseMessage> TryReplaceFilesAsync(PlacedAnswer document, object fields, params string[] names) =>
        http.PostAsync($"/api/office/documents/{document.Id}/versions", FilesOf(fields, names));

    public Task<HttpResponseMessage> TryRecordAbsenceAsync(PlacedAnswer document, PersonAnswer person, string? reason) =>
        http.PutAsJsonAsync($"/api/office/documents/{document.Id}/signers/{person.Id}/absence", new { reason });

    public Task<HttpResponseMessage> TryUndoAbsenceAsync(PlacedAnswer document, PersonAnswer person) => http.DeleteAsync($"/api/office/documents/{document.Id}/signers/{person.Id}/absence");

    public Task<HttpResponseMessage> TryConfirmAdoptionAsync(PlacedAnswer document, string adoptedOn) => http.PutAsJsonAsync($"/api/office/documents/{document.Id}/adoption", new { adoptedOn });

    public Task<HttpResponseMessage> TryFileAgainAsync(PlacedAnswer document) => http.PostAsync($"/api/office/documents/{document.Id}/filing", null);

    public Task<HttpResponseMessage> TrySealAgainAsync(PlacedAnswer document) => http.PostAsync($"/api/office/documents/{document.Id}/sealing", null);

    public Task<PlacedAnswer> ReplaceAsync(PlacedAnswer document, object fields, byte[]? pdf = null) => Answer.OfAsync<PlacedAnswer>(TryReplaceAsync(document, fields, pdf));

    public Task<HttpResponseMessage> TryReplaceAsync(PlacedAnswer document, object fields, byte[]? pdf = null) =>
        http.PostAsync($"/api/office/documents/{document.Id}/versions", FormOf(pdf ?? Pdfs.WithPages(1), fields, "nieuw.pdf"));

    public Task WithdrawAsync(PlacedAnswer document, string reason) => Answer.SuccessAsync(TryWithdrawAsync(document, reason));

    public Task<HttpResponseMessage> TryWithdrawAsync(PlacedAnswer document, string? reason) => http.PostAsJsonAsync($"/api/office/documents/{document.Id}/withdraw", new { reason });

    public Task<HttpResponseMessage> TrySetPaymentReferenceAsync(PlacedAnswer document, string? reference) =>
        http.PutAsJsonAsync($"/api/office/documents/{document.Id}/payment/reference", new { reference });

    public Task<HttpResponseMessage> TrySetRemarkAsync(PlacedAnswer document, string figure, string? remark) =>
        http.PutAsJsonAsync($"/api/office/documents/{document.Id}/figures/{figure}/remark", new { remark });

    public Task<HttpResponseMessage> TrySetPaymentAsync(PlacedAnswer document, object payment) => http.PutAsJsonAsync($"/api/office/documents/{document.Id}/payment", payment);

    public Task<HttpResponseMessage> TryUploadAsync(DossierAnswer dossier, HttpContent body) => http.PostAsync($"/api/office/dossiers/{dossier.Id}/documents", body);

    public Task<DocumentAnswer> DocumentAsync(string documentId) => Answer.OfAsync<DocumentAnswer>(http.GetAsync($"/api/office/documents/{documentId}"));

    /// <summary>Until its tasks have been given, which is a moment after it was placed.</summary>
    public Task OpenedAsync(PlacedAnswer document) => Eventually.HoldsAsync($"the task of {document.Id}", async () => (await TasksAsync()).Any(task => task.DocumentId == document.Id));

    /// <summary>All of them, page by page.</summary>
    public Task<IReadOnlyList<TaskAnswer>> TasksAsync() => EveryPageAsync<TaskAnswer>("/api/office/tasks?");

    /// <summary>All of them, page by page.</summary>
    public Task<IReadOnlyList<WorkItemAnswer>> WorkItemsAsync(string state = "open") => EveryPageAsync<WorkItemAnswer>($"/api/office/work-items?state={state}&");

    private async Task<IReadOnlyList<T>> EveryPageAsync<T>(string list)
    {
        var items = new List<T>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Answer.OfAsync<ItemsAnswer<T>>(http.GetAsync($"{list}cursor={cursor}"));
            items.AddRange(page.Items);
            cursor = page.Cursor;
        }

        return items;
    }

    public Task<IReadOnlyList<HealthAnswer>> HealthAsync() => Answer.ListOfAsync<HealthAnswer>(http.GetAsync("/api/office/health"));

    public Task<WorkItemAnswer> WorkItemForAsync(PlacedAnswer document) => Eventually.FindsAsync(
        $"a work item about {document.Id}", async () => (await WorkItemsAsync()).SingleOrDefault(item => item.DocumentId == document.Id));

    /// <summary>Of several about the same document.</summary>
    public Task<WorkItemAnswer> WorkItemForAsync(PlacedAnswer document, string kind) => Eventually.FindsAsync(
        $"the work item {kind} about {document.Id}",
        async () => (await WorkItemsAsync()).SingleOrDefault(item => item.DocumentId == document.Id && item.Kind == kind));

    public Task<WorkItemAnswer> CompleteAsync(WorkItemAnswer item, object? completion = null) => Answer.OfAsync<WorkItemAnswer>(completion is null
        ? http.PostAsync($"/api/office/work-items/{item.Id}/complete", null)
        : http.PostAsJsonAsync($"/api/office/work-items/{item.Id}/complete", completion));

    private static MultipartFormDataContent FormOf(object fields, byte[] instance)
    {
        var form = FormOf(Pdfs.WithPages(1), fields, "aangifte.pdf");
        form.Add(new ByteArrayContent(instance) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } }, "files", "aangifte.xbrl");
        return form;
    }

    private static MultipartFormDataContent FilesOf(object fields, string[] names)
    {
        var form = FormOf(Pdfs.WithPages(1, names[0]), fields, names[0]);
        foreach (var name in names.Skip(1)) form.Add(new ByteArrayContent(Pdfs.WithPages(1, name)) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, "files", name);
        return form;
    }

    private static MultipartFormDataContent FormOf(byte[] pdf, object fields, string fileName)
    {
        var file = new ByteArrayContent(pdf) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        return new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(fields), Encoding.UTF8, "application/json"), "document" }, { file, "files", fileName } };
    }
}
