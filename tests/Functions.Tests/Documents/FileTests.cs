using System.Net;
using System.Net.Http.Headers;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

public sealed class FileTests(SharedPortal shared)
{
    [Fact]
    public async Task A_file_can_be_read_in_ranges_and_is_not_sent_again_when_unchanged()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var pdf = Pdfs.OfSize(300_000);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW met bijlage", pdf);
        var url = $"/api/documents/{placed.Id}/files/{(await story.First.DocumentAsync(placed)).Files[0].Id}";

        using var middle = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(1000, 1999) } };
        using var part = await story.First.Http.SendAsync(middle);
        Assert.Equal((HttpStatusCode.PartialContent, pdf.LongLength), (part.StatusCode, part.Content.Headers.ContentRange!.Length));
        Assert.Equal(pdf[1000..2000], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{Pdfs.Sha256(pdf)}\"", part.Headers.ETag!.Tag);

        using var again = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { IfNoneMatch = { part.Headers.ETag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await story.First.Http.SendAsync(again)).StatusCode);

        using var beyond = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(pdf.Length + 10, null) } };
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await story.First.Http.SendAsync(beyond)).StatusCode);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.Http.GetAsync($"/api/documents/{placed.Id}/files/anders"));
    }

    [Fact]
    public async Task Who_opened_and_read_a_document_is_on_record_once_an_hour()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW gelezen");
        var file = (await story.First.DocumentAsync(placed)).Files[0];
        await story.First.DocumentAsync(placed);
        await story.First.Http.GetByteArrayAsync($"/api/documents/{placed.Id}/files/{file.Id}");
        await story.First.Http.GetByteArrayAsync($"/api/documents/{placed.Id}/files/{file.Id}?download=true");
        var history = (await story.Office.DocumentAsync(placed.Id)).History!;
        Assert.Equal(["document-placed", "document-opened", "file-read", "file-downloaded"], history.Select(entry => entry.Event));
        Assert.Equal("Directeur 1", history[1].By);
    }
}
