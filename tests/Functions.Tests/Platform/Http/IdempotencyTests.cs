using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Functions.Tests.Notifications;
using Portal.Platform;
using Portal.Platform.Http.Idempotency;
using Portal.Platform.Storage;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Http;

/// <summary>What a script asks twice under one key is done once.</summary>
public sealed class IdempotencyTests(SharedPortal shared)
{
    // Each interruption is a failure that the portal tells of at length.
    private static readonly Dictionary<string, string?> Silent = new() { ["Logging:LogLevel:Portal.Platform.Http.FailureMiddleware"] = "None" };

    private static readonly byte[] Pdf = Pdfs.WithPages(1);

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_request_that_is_sent_again_is_answered_as_it_was_and_done_once()
    {
        var (office, name, key) = (await Portal.OfficeAsync(), $"Bakkerij {Unique.Word()}", Unique.Word());
        var (first, second) = (await AddAsync(office, name, key), await AddAsync(office, name, key));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((false, true), (IsReplayed(first), IsReplayed(second)));
        Assert.Single(await office.ClientsAsync($"search={Uri.EscapeDataString(name)}"));
    }

    [Fact]
    public async Task A_form_is_the_same_whatever_boundary_its_sender_drew()
    {
        var (story, key) = (await Scenario.WithDirectorsAsync(Portal, 1), Unique.Word());
        var (first, second) = (await UploadAsync("een", "BTW Q1"), await UploadAsync("twee", "BTW Q1"));
        Assert.Equal(await IdOf(first), await IdOf(second));
        Assert.True(IsReplayed(second));
        Assert.Single(await story.First.DocumentsAsync(story.Dossier));
        Assert.Equal("idempotency-key-reused", (await Answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, UploadAsync("drie", "BTW Q2"))).Code);
        Assert.Single(await story.First.DocumentsAsync(story.Dossier));

        Task<HttpResponseMessage> UploadAsync(string boundary, string subject) =>
            SendAsync(story.Office, $"/api/office/dossiers/{story.Dossier.Id}/documents", FormOf(boundary, subject, Pdf), key);
    }

    [Fact]
    public async Task Something_else_under_the_same_key_is_refused_and_what_was_refused_may_be_put_right_under_it()
    {
        var (office, key) = (await Portal.OfficeAsync(), Unique.Word());
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, AddAsync(office, "", key));
        await Answer.SuccessAsync(AddAsync(office, "Bakkerij Een", key));
        Assert.Equal("idempotency-key-reused", (await Answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, AddAsync(office, "Bakkerij Twee", key))).Code);
        var elsewhere = SendAsync(office, "/api/office/people", JsonContent.Create(new { type = "organisation", name = "Bakkerij Een" }), key);
        Assert.Equal("idempotency-key-reused", (await Answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, elsewhere)).Code);
    }

    [Fact]
    public async Task A_key_is_its_callers_own()
    {
        var (name, key) = ($"Bakkerij {Unique.Word()}", Unique.Word());
        var (one, other) = (new Office(await Portal.StaffOfAsync("Een Collega")), new Office(await Portal.StaffOfAsync("Ander Collega")));
        Assert.NotEqual(await IdOf(await AddAsync(one, name, key)), await IdOf(await AddAsync(other, name, key)));
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_done_once_and_the_others_hear_so()
    {
        var (office, name, key) = (await Portal.OfficeAsync(), $"Bakkerij {Unique.Word()}", Unique.Word());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AddAsync(office, name, key)));
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        var done = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).ToList();
        Assert.Single((await Task.WhenAll(done.Select(IdOf))).Distinct());
        Assert.Single(await office.ClientsAsync($"search={Uri.EscapeDataString(name)}"));
    }

    [Fact]
    public async Task After_a_day_the_key_is_free_and_what_was_kept_is_gone()
    {
        await using var portal = await DutchPortal.StartAsync(shared, DateTimeOffset.Parse("2027-06-01T08:00:00Z", null));
        var key = Unique.Word();
        var first = await IdOf(await AddAsync(await portal.Driver.OfficeAsync(), "Bakkerij Een", key));
        portal.AdvanceTo("2027-06-02 09:59");
        Assert.Equal(first, await IdOf(await AddAsync(await portal.Driver.OfficeAsync(), "Bakkerij Een", key)));
        portal.AdvanceTo("2027-06-02 10:01");
        Assert.NotEqual(first, await IdOf(await AddAsync(await portal.Driver.OfficeAsync(), "Bakkerij Een", key)));
        portal.AdvanceTo("2027-06-05 04:00");
        await portal.Portal.RunTimerAsync("ForgetRequests");
        var kept = portal.Portal.Services.GetRequiredService<StorageNames>().Table(KeptRequests.Requests);
        Assert.Empty(await kept.QueryAsync<KeptRequest>().ToListAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_hangs_up_at_any_moment_and_asks_again_gets_the_whole_answer_of_what_was_done_once(bool aDocument)
    {
        var hangingUp = new HangingUp();
        await using var portal = await shared.StartAnotherAsync(hangingUp.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()}");
        var operations = await hangingUp.SendAsync(office.Http, Request(Unique.Word(), Unique.Word()), int.MaxValue);
        for (var at = 1; at <= operations; at++)
        {
            var (name, key) = ($"Naam {Unique.Word()}", Unique.Word());
            await hangingUp.SendAsync(office.Http, Request(name, key), at);
            await portal.QuietAsync();
            var answer = await office.Http.SendAsync(Request(name, key));
            Assert.True(answer.StatusCode == HttpStatusCode.Created, $"hung up at {at} of {operations}: {answer.StatusCode}");
            Assert.NotEmpty((await IdOf(answer))!);
            Assert.Single(await NamedAsync(name));
        }

        HttpRequestMessage Request(string name, string key) => aDocument
            ? RequestOf($"/api/office/dossiers/{dossier.Id}/documents", FormOf(Ids.New(), name, Pdf), key)
            : RequestOf("/api/office/dossiers", JsonContent.Create(new { type = "organisation", name }), key);

        async Task<IEnumerable<string>> NamedAsync(string name) => aDocument
            ? (await Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents"))).Select(document => document.Subject).Where(subject => subject == name)
            : (await office.ClientsAsync($"search={Uri.EscapeDataString(name)}")).Select(client => client.Name);
    }

    [Theory]
    [InlineData("met een spatie")]
    [InlineData(null)]
    public async Task What_is_no_key_is_refused(string? key)
    {
        var office = await Portal.OfficeAsync();
        Assert.Equal("invalid-idempotency-key", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, AddAsync(office, "Bakkerij Een", key ?? new string('a', 256)))).Code);
    }

    private static Task<HttpResponseMessage> AddAsync(Office office, string name, string key) =>
        SendAsync(office, "/api/office/dossiers", JsonContent.Create(new { type = "organisation", name }), key);

    private static Task<HttpResponseMessage> SendAsync(Office office, string path, HttpContent content, string key) => office.Http.SendAsync(RequestOf(path, content, key));

    private static HttpRequestMessage RequestOf(string path, HttpContent content, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }

    private static MultipartFormDataContent FormOf(string boundary, string subject, byte[] pdf)
    {
        var form = new MultipartFormDataContent(boundary) { { new StringContent(JsonSerializer.Serialize(new { kind = "VatReturn", subject })), "document" } };
        var file = new ByteArrayContent(pdf);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "files", "aangifte.pdf");
        return form;
    }

    private static bool IsReplayed(HttpResponseMessage answer) => answer.Headers.TryGetValues("Idempotent-Replayed", out _);

    private static async Task<string?> IdOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
}
