using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>What leads to a file tells by HEAD what GET would answer, and reads nothing for it.</summary>
public sealed class HeadTests(SharedPortal shared)
{
    private static readonly string[] OfTheMoment = ["Date", "Transfer-Encoding"];

    [Fact]
    public async Task A_file_is_described_without_being_read_and_without_a_line_on_record()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var pdf = Pdfs.OfSize(200_000);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW alleen gevraagd", pdf);
        var file = (await story.First.DocumentAsync(placed)).Files[0];
        foreach (var (http, root) in new[] { (story.First.Http, "/api"), (story.Office.Http, "/api/office") })
            foreach (var query in new[] { "", "?download=true" })
                await SameAsync(http, $"{root}/documents/{placed.Id}/files/{file.Id}{query}");

        // Whoever has it already is told so.
        using var known = new HttpRequestMessage(HttpMethod.Head, $"/api/documents/{placed.Id}/files/{file.Id}") { Headers = { IfNoneMatch = { new($"\"{file.Sha256}\"") } } };
        Assert.Equal(HttpStatusCode.NotModified, (await story.First.Http.SendAsync(known)).StatusCode);
        await NothingIsReadAsync(story, placed, $"/api/documents/{placed.Id}/files/{file.Id}", pdf.Length);
    }

    [Fact]
    public async Task An_attachment_is_described_without_a_line_on_record()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Een bijlage", files: ("bijlage.pdf", Pdfs.WithPages(1)));
        var path = $"questions/{question.Id}/files/{question.Messages[0].Files[0].Id}";
        using (var answer = await HeadAsync(story.First.Http, $"/api/{path}"))
        {
            Assert.Equal((HttpStatusCode.OK, question.Messages[0].Files[0].Size), (answer.StatusCode, answer.Content.Headers.ContentLength));
            Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }

        await SameAsync(story.First.Http, $"/api/{path}", "Content-Length");
        await SameAsync(story.Office.Http, $"/api/office/{path}", "Content-Length");
    }

    [Fact]
    public async Task So_are_an_archive_a_calendar_and_the_link_that_unsubscribes()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await story.Office.UploadAsync(story.Dossier, "BTW in het archief");
        var calendar = (await story.First.Calendar.MakeAsync()).Address.PathAndQuery;
        await SameAsync(story.First.Http, $"/api/dossiers/{story.Dossier.Id}/archive");
        await SameAsync(story.First.Http, $"/api/dossiers/{story.Dossier.Id}/archive?folder=Fiscaal");
        await SameAsync(shared.Driver.NewHttp(), calendar);
        await SameAsync(shared.Driver.NewHttp(), "/api/unsubscription?token=abc");
    }

    [Fact]
    public async Task Where_GET_answers_with_a_failure_so_does_HEAD()
    {
        var (story, stranger) = (await Scenario.WithDirectorsAsync(shared.Driver, 1), await Scenario.WithDirectorsAsync(shared.Driver, 1));
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW van een ander");
        var file = (await story.First.DocumentAsync(placed)).Files[0];
        foreach (var path in new[] { $"/api/documents/{placed.Id}/files/{file.Id}", $"/api/documents/{placed.Id}/receipt", $"/api/dossiers/{story.Dossier.Id}/archive", "/api/questions/x/files/y" })
        {
            await SameAsync(stranger.First.Http, path);
            await SameAsync(shared.Driver.NewHttp(), path);
        }

        foreach (var path in new[] { $"/api/office/documents/{placed.Id}/receipt", $"/api/office/documents/{placed.Id}/files/x", "/api/office/questions/x/files/y" }) await SameAsync(story.Office.Http, path);
        await SameAsync(shared.Driver.NewHttp(), "/api/calendar.ics?key=x");
    }

    private async Task NothingIsReadAsync(Scenario story, PlacedAnswer placed, string path, long size)
    {
        var before = (await story.Office.DocumentAsync(placed.Id)).History!.Count;
        var document = await shared.Services.GetRequiredService<DocumentStore>().FindAsync(placed.Id, CancellationToken.None);
        await shared.Services.GetRequiredService<StorageNames>().Container(FileStore.Files).DeleteBlobAsync(document!.Files[0].Blob);
        using var answer = await HeadAsync(story.First.Http, path);
        Assert.Equal((HttpStatusCode.OK, size), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal(before, (await story.Office.DocumentAsync(placed.Id)).History!.Count);
    }

    private static async Task SameAsync(HttpClient http, string path, params string[] besides)
    {
        using var head = await HeadAsync(http, path);
        using var get = await http.GetAsync(path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(HeadersOf(get, besides), HeadersOf(head, besides));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private static Task<HttpResponseMessage> HeadAsync(HttpClient http, string path) => http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

    // An answer that is made while it is sent, and a failure's with its reference, have no length of their own.
    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer, string[] besides) => answer.Headers.Concat(answer.IsSuccessStatusCode ? answer.Content.Headers : [])
        .Where(header => !OfTheMoment.Contains(header.Key) && !besides.Contains(header.Key))
        .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
}
