using System.Net;
using System.Text;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform;

public sealed class PipelineTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("/")]
    [InlineData("/documenten/abc")]
    [InlineData("/api/health")]
    [InlineData("/api/tasks")]
    [InlineData("/api/bestaat-niet")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        using var response = await Portal.NewHttp().GetAsync(path);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'; script-src 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "no-referrer"), (headers["X-Content-Type-Options"], headers["X-Frame-Options"], headers["Referrer-Policy"]));
        Assert.DoesNotContain("Server", headers.Keys);
        Assert.DoesNotContain("Access-Control-Allow-Origin", headers.Keys);
    }

    [Theory]
    [InlineData("{geen json", "application/json", HttpStatusCode.BadRequest, "invalid-json")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "invalid-json")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "invalid-json")]
    [InlineData("[1]", "application/json", HttpStatusCode.BadRequest, "invalid-json")]
    [InlineData("{\"userName\":5}", "application/json", HttpStatusCode.BadRequest, "invalid-json")]
    public async Task JSON_that_is_none_is_a_clear_error(string body, string type, HttpStatusCode status, string code)
    {
        var problem = await Answer.ProblemAsync(status, Portal.NewHttp().PostAsync("/api/password/requests", new StringContent(body, Encoding.UTF8, type)));
        Assert.Equal((code, (int)status), (problem.Code, problem.Status));
        Assert.NotNull(problem.TraceId);
    }

    [Fact]
    public async Task Without_signing_in_nothing_is_told()
    {
        foreach (var path in new[] { "/api/me", "/api/tasks", "/api/dossiers", "/api/documents/x", "/api/office/work-items" })
            Assert.Equal("not-signed-in", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewHttp().GetAsync(path))).Code);
    }

    [Fact]
    public async Task An_unknown_path_of_the_API_is_not_answered_with_a_page()
    {
        Assert.Equal("not-found", (await Answer.ProblemAsync(HttpStatusCode.NotFound, Portal.NewHttp().GetAsync("/api/bestaat-niet"))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.NewHttp().GetAsync("/assets/bestaat-niet.js")).StatusCode);
    }

    [Fact]
    public async Task A_page_of_the_portal_is_its_index_whatever_the_path()
    {
        foreach (var path in new[] { "/", "/documenten/abc-1", "/wachtwoord" })
        {
            using var response = await Portal.NewHttp().GetAsync(path);
            Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("<html lang=\"nl\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?folder=Zolder")]
    [InlineData("?limit=0")]
    [InlineData("?limit=veel")]
    [InlineData("?cursor=%00")]
    [InlineData("?cursor=!!!")]
    public async Task Filters_that_are_none_are_refused(string query)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents{query}"));
    }

    [Fact]
    public async Task A_dossier_is_read_page_by_page_newest_first()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        for (var number = 1; number <= 5; number++) await story.Office.UploadAsync(story.Dossier, $"BTW {number}", Pdfs.WithPages(1));
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var page = await Answer.OfAsync<ItemsAnswer<DocumentAnswer>>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents?limit=2&cursor={cursor}"));
            Assert.True(page.Items.Count <= 2);
            seen.AddRange(page.Items.Select(document => document.Number));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        Assert.Equal([5, 4, 3, 2, 1], seen);
    }

    [Fact]
    public async Task A_subject_with_HTML_in_it_stays_text_in_the_mail()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await story.Office.UploadAsync(story.Dossier, "<img src=x onerror=alert(1)> BTW", explanation: "<script>alert(2)</script> BSN 111222333");
        var mail = await Portal.Mail.WaitForAsync(story.Directors[0].Person.Email, "onerror");
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", mail.Html + mail.Text, StringComparison.Ordinal);
    }
}
