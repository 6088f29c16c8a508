using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>The digital dossier as a table: filters, pages, and input that is none.</summary>
public sealed class ListTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task Filters_can_be_combined_and_keep_to_what_the_membership_shows()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var vat = await story.Office.UploadAsync(story.Dossier, "BTW");
        await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = "Vpb" });
        await story.Office.PlaceAsync(story.Dossier, new { kind = "DraftReturn", subject = "Concept" });
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Fiscaal", subject = "Brief" });
        await story.First.ApproveAsync(vat);

        Assert.Equal(["Brief", "Concept", "Vpb", "BTW"], await SubjectsAsync(""));
        Assert.Equal(["Brief", "Concept", "Vpb"], await SubjectsAsync("?folder=Fiscaal"));
        Assert.Equal(["Vpb", "BTW"], await SubjectsAsync("?kind=VatReturn&kind=CorporateTaxReturn"));
        Assert.Equal(["Vpb", "BTW"], await SubjectsAsync("?kind=VatReturn,CorporateTaxReturn"));
        Assert.Equal(["BTW"], await SubjectsAsync("?kind=VatReturn&kind=CorporateTaxReturn&state=approved"));
        Assert.Equal(["Vpb"], await SubjectsAsync("?folder=Fiscaal&state=open"));
        Assert.Equal(["Brief", "Concept"], await SubjectsAsync("?state=available"));
        Assert.Empty(await SubjectsAsync("?folder=Administratie&kind=DraftReturn"));

        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", true, folders: ["Administratie"]));
        Assert.Equal(["BTW"], await SubjectsAsync(""));
        Assert.Empty(await SubjectsAsync("?folder=Fiscaal"));
        Assert.Empty(await SubjectsAsync("?kind=CorporateTaxReturn"));

        async Task<IEnumerable<string>> SubjectsAsync(string query) => (await story.First.DocumentsAsync(story.Dossier, query)).Select(document => document.Subject);
    }

    [Fact]
    public async Task Days_are_those_of_the_Netherlands_and_both_count()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Vandaag" });
        var sent = (await story.First.DocumentsAsync(story.Dossier)).Single().SentAt;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(sent, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).DateTime);
        Assert.Single(await story.First.DocumentsAsync(story.Dossier, $"?from={day:O}&to={day:O}"));
        Assert.Single(await story.First.DocumentsAsync(story.Dossier, $"?folder=Advies&from={day.AddDays(-1):O}&to={day.AddDays(1):O}"));
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, $"?from={day.AddDays(1):O}"));
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, $"?folder=Advies&to={day.AddDays(-1):O}"));
    }

    [Fact]
    public async Task A_replaced_document_comes_first_again_and_pages_hold_each_once()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = new List<PlacedAnswer>();
        for (var number = 1; number <= 7; number++) placed.Add(await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = number % 2 == 0 ? "Advies" : "Permanent", subject = $"Brief {number}" }));
        await story.Office.ReplaceAsync(placed[2], new { });
        Assert.Equal("Brief 3", (await story.First.DocumentsAsync(story.Dossier, "?limit=1")).Single().Subject);

        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", true, folders: ["Advies", "Permanent"]));
        var (subjects, cursor) = (new List<string>(), "");
        do
        {
            var page = await Answer.OfAsync<ItemsAnswer<DocumentAnswer>>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents?kind=Information&limit=3&cursor={cursor}"));
            Assert.InRange(page.Items.Count, 0, 3);
            subjects.AddRange(page.Items.Select(document => document.Subject));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        Assert.Equal(["Brief 3", "Brief 7", "Brief 6", "Brief 5", "Brief 4", "Brief 2", "Brief 1"], subjects);
    }

    [Theory]
    [InlineData("folder=Kelder", "invalid-input")]
    [InlineData("folder=0", "invalid-input")]
    [InlineData("kind=Loonaangifte", "invalid-input")]
    [InlineData("state=Open", "invalid-input")]
    [InlineData("state=1", "invalid-input")]
    [InlineData("from=gisteren", "invalid-input")]
    [InlineData("to=2026-02-30", "invalid-input")]
    [InlineData("from=0001-01-01", "invalid-input")]
    [InlineData("limit=0", "invalid-input")]
    [InlineData("limit=101", "invalid-input")]
    [InlineData("limit=alles", "invalid-input")]
    [InlineData("cursor=!!", "invalid-cursor")]
    [InlineData("cursor=bGlzdHw", "invalid-cursor")]
    [InlineData("search=btw&cursor=OXxidHc", "invalid-cursor")]
    [InlineData("search=btw&cursor=MHx6ZWJyYSE", "invalid-cursor")]
    public async Task Input_that_is_none_is_refused_with_the_reason(string query, string code)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        Assert.Equal(code, (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents?{query}"))).Code);
    }

    [Fact]
    public async Task Columns_are_remembered_per_person()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        const string layout = """{"columns":[{"id":"subject","width":320},{"id":"kind","hidden":true}]}""";
        await Answer.SuccessAsync(PutAsync("documents", layout));
        Assert.Equal(layout, await story.First.Http.GetStringAsync("/api/me/tables/documents"));
        Assert.Equal("""{"columns":[]}""", await story.First.Http.GetStringAsync("/api/me/tables/returns"));
        Assert.Equal("""{"columns":[]}""", await story.Second.Http.GetStringAsync("/api/me/tables/documents"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.Http.GetAsync("/api/me/tables/people"));
        foreach (var wrong in new[] { """{"columns":[{"id":"subject"},{"id":"subject"}]}""", """{"columns":[{"id":"<b>"}]}""", """{"columns":[{"id":"kind","width":5}]}""", "{}", """{"columns":[null]}""" })
            Assert.Equal("invalid-input", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, PutAsync("documents", wrong))).Code);

        Task<HttpResponseMessage> PutAsync(string table, string json) =>
            story.First.Http.PutAsync($"/api/me/tables/{table}", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
    }
}
