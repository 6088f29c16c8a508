using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

public sealed class ArchiveTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task An_archive_holds_every_file_that_one_sees_and_an_index()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var (tax, advice) = (Pdfs.WithPages(2), Pdfs.WithPages(1));
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1 <b>", tax);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Advies" }, advice, "advies: nu.pdf");
        var withdrawn = await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Vergissing" });
        await story.Office.WithdrawAsync(withdrawn, "Vergissing.");

        var (zip, bytes) = await DownloadAsync(story.First, story.Dossier);
        Assert.Equal(["Administratie/1 aangifte.pdf", "Advies/2 advies- nu.pdf", "overzicht.html"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(tax, BytesOf(zip, "Administratie/1 aangifte.pdf"));
        Assert.Equal(tax.Length + advice.Length, bytes);
        Assert.Equal(bytes, (await story.First.DetailsAsync(story.Dossier)).Folders.Sum(folder => folder.Bytes));
        var index = System.Text.Encoding.UTF8.GetString(BytesOf(zip, "overzicht.html"));
        Assert.Contains("BTW Q1 &lt;b&gt;", index, StringComparison.Ordinal);
        Assert.Contains("Btw-aangifte", index, StringComparison.Ordinal);
        Assert.Contains("Ingetrokken", index, StringComparison.Ordinal);
        Assert.Contains("href=\"Advies/2%20advies-%20nu.pdf\"", index, StringComparison.Ordinal);
        Assert.Contains("archive-downloaded", await EventsAsync(story));
        Assert.NotNull(placed);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_in_the_index_and_the_rest_comes()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        var kept = await story.Office.UploadAsync(story.Dossier, "BTW Q2", Pdfs.WithPages(3));
        var document = await shared.Services.GetRequiredService<DocumentStore>().FindAsync(placed.Id, CancellationToken.None);
        await shared.Services.GetRequiredService<StorageNames>().Container(FileStore.Files).DeleteBlobAsync(document!.Files[0].Blob);

        var (zip, _) = await DownloadAsync(story.First, story.Dossier);
        Assert.Equal([$"Administratie/{kept.Number} aangifte.pdf", "overzicht.html"], zip.Entries.Select(entry => entry.FullName));
        Assert.Contains("1 aangifte.pdf: dit bestand kon niet worden gelezen", System.Text.Encoding.UTF8.GetString(BytesOf(zip, "overzicht.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_the_extension_of_what_it_is_also_one_that_was_kept_under_another()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Advies" }, Pdfs.WithPages(1), "fdp.exe");
        var store = shared.Services.GetRequiredService<DocumentStore>();
        var document = (await store.FindAsync(placed.Id, CancellationToken.None))!;
        document.FilesJson = document.FilesJson.Replace("fdp.exe.pdf", "fdp.exe", StringComparison.Ordinal);
        await shared.Services.GetRequiredService<global::Portal.Stores.DossierStore>().Table.UpdateEntityAsync(document, Azure.ETag.All);

        var (zip, _) = await DownloadAsync(story.First, story.Dossier);
        Assert.Equal(["Advies/1 fdp.exe.pdf", "overzicht.html"], zip.Entries.Select(entry => entry.FullName));
        var file = (await story.First.DocumentAsync(placed)).Files.Single();
        using var download = await story.First.Http.GetAsync($"/api/documents/{placed.Id}/files/{file.Id}?download=true");
        Assert.Equal("fdp.exe.pdf", download.Content.Headers.ContentDisposition!.FileNameStar ?? download.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task An_archive_keeps_to_a_limited_membership_and_to_one_sub_dossier()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Advies" });
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", true, folders: ["Advies", "Fiscaal"]));
        var (zip, _) = await DownloadAsync(story.First, story.Dossier);
        Assert.Equal(["Advies/2 document.pdf", "overzicht.html"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal([("Advies", 1), ("Fiscaal", 0)], (await story.First.DetailsAsync(story.Dossier)).Folders.Select(folder => (folder.Folder, folder.Documents)));
        foreach (var folder in new[] { "Administratie", "Fiscaal" })
            Assert.Equal(["overzicht.html"], (await DownloadAsync(story.First, story.Dossier, $"?folder={folder}")).Zip.Entries.Select(entry => entry.FullName));
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/archive?folder=Kelder"));
    }

    private static async Task<(ZipArchive Zip, long Bytes)> DownloadAsync(Client client, DossierAnswer dossier, string query = "")
    {
        using var answer = await client.Http.GetAsync($"/api/dossiers/{dossier.Id}/archive{query}");
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(".zip", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        return (new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync())), long.Parse(answer.Headers.GetValues("X-Archive-Bytes").Single(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static byte[] BytesOf(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private async Task<IEnumerable<string>> EventsAsync(Scenario story) => (await shared.Services.GetRequiredService<global::Portal.Stores.DossierStore>().Table
        .RowsAsync<AuditRow>(story.Dossier.Id, AuditRow.Prefix, CancellationToken.None).ToListAsync()).Select(row => row.Event);
}
