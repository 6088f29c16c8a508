using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Signing;
using Portal.Signing.Evidence;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>A document whose file was signed by somebody else before: the evidence is a sealed file beside the sealed file.</summary>
public sealed class EvidenceBesideTests(SharedPortal shared)
{
    [Fact]
    public async Task It_is_a_sealed_file_among_those_of_the_document_and_names_the_one_that_it_belongs_to()
    {
        var story = await SealedAsync();
        var document = await story.SealedAsync(2);
        Assert.Equal(["akte (ondertekend).pdf", "akte - bewijs.pdf", "akte.pdf"], document.Files.Select(file => file.Name));
        var (file, evidence) = (document.Files[0], document.Files[1]);
        var bytes = await story.First.Http.GetByteArrayAsync($"/api/documents/{document.Id}/files/{evidence.Id}?download=true");
        Assert.Equal(evidence.Sha256, Pdfs.Sha256(bytes));
        Assert.Equal(bytes, await story.Office.Http.GetByteArrayAsync($"/api/office/documents/{document.Id}/files/{evidence.Id}"));

        using var saved = new TemporaryFile(bytes);
        Assert.Contains("Total document signed", await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path), StringComparison.Ordinal);
        var text = await PdfTools.SuccessAsync("pdftotext", "-layout", saved.Path, "-");
        Assert.All([file.Sha256, document.Files[2].Sha256, "Hoort bij", "akte (ondertekend).pdf", "Directeur 1, bestuurder"], line => Assert.Contains(line, text, StringComparison.Ordinal));
        var verdict = await shared.Services.CheckAsync(bytes);
        Assert.Equal((SealFinding.Intact, SealedKind.Evidence, file.Sha256), (verdict.Finding, verdict.Evidence!.Kind, verdict.Evidence.Sealed!.Sha256));
    }

    [Fact]
    public async Task The_page_and_the_command_tell_the_two_apart()
    {
        var story = await SealedAsync();
        var document = await story.SealedAsync(2);
        foreach (var (place, kind, words) in new[] { (0, "document", "A document that was signed."), (1, "evidence", $"Belongs to  akte (ondertekend).pdf\n              SHA-256 {document.Files[0].Sha256}") })
        {
            var bytes = await story.First.Http.GetByteArrayAsync($"/api/documents/{document.Id}/files/{document.Files[place].Id}");
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
            var answer = await Answer.OfAsync<JsonElement>(shared.Driver.NewClient(Unique.Address()).Http.PostAsync("/api/verification", content));
            Assert.Equal(("intact", kind), (answer.GetProperty("finding").GetString(), answer.GetProperty("evidence").GetProperty("kind").GetString()));
            using var saved = new TemporaryFile(bytes);
            var (exitCode, output) = await PdfTools.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), "verify", saved.Path, "--certificates", shared.Pki.SealFile);
            Assert.Equal(0, exitCode);
            Assert.Contains(words, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_stands_fast_and_the_archive_and_the_trail_have_it()
    {
        var story = await SealedAsync();
        await story.SealedAsync(2);
        var row = await RowAsync(story);
        Assert.Equal(["signed", "signed", "files"], row.Files.Select(file => file.Container));
        Assert.Equal([row.Files[2]], row.Originals());
        using var zip = new ZipArchive(new MemoryStream(await story.First.Http.GetByteArrayAsync($"/api/dossiers/{row.PartitionKey}/archive")));
        Assert.Single(zip.Entries, entry => entry.Name.EndsWith("akte - bewijs.pdf", StringComparison.Ordinal));
        var trail = await Answer.OfAsync<JsonElement>(story.Office.Http.GetAsync($"/api/office/documents/{story.Document.Id}/trail"));
        var sealing = trail.GetProperty("events").EnumerateArray().Single(entry => entry.GetProperty("event").GetString() == "document-sealed");
        Assert.Equal($"{row.Files[0].Sha256} {row.Files[1].Sha256}", sealing.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_step_that_runs_again_takes_what_is_there_and_makes_what_is_missing()
    {
        var story = await SealedAsync();
        await story.SealedAsync(2);
        var (row, files, sealedFiles) = (await RowAsync(story), shared.Services.GetRequiredService<FileStore>(), shared.Services.GetRequiredService<SealedFiles>());
        var original = row.Originals()[0];
        Assert.Equal(row.Files.Where(file => file.Signed), (await sealedFiles.MakeAsync(row, original, CancellationToken.None)).Value);

        // As a process leaves it that ended between the two: the sealed file is there, the evidence is not.
        var (before, later) = (row.SignedAt!.Value, row.SignedAt.Value.AddTicks(1));
        row.SignedAt = later;
        var place = row.Files[0] with { Blob = Moved(row.Files[0].Blob, before, later) };
        var bytes = await story.Office.Http.GetByteArrayAsync($"/api/office/documents/{story.Document.Id}/files/{place.Id}");
        await files.TryAddAsync(place, new MemoryStream(bytes), CancellationToken.None);
        var made = (await sealedFiles.MakeAsync(row, original, CancellationToken.None)).Value;
        Assert.Equal((place, Moved(row.Files[1].Blob, before, later)), (made[0], made[1].Blob));
        await using var evidence = await files.OpenAsync(made[1], CancellationToken.None);
        Assert.Equal(place.Sha256, (await shared.Services.GetRequiredService<SealCheck>().CheckAsync(evidence, CancellationToken.None)).Evidence!.Sealed!.Sha256);
    }

    private static string Moved(string blob, DateTimeOffset before, DateTimeOffset later) => blob.Replace($"-{before.UtcTicks}", $"-{later.UtcTicks}", StringComparison.Ordinal);

    private async Task<SigningStory> SealedAsync()
    {
        var story = await SigningStory.BeginAsync(shared.Driver, 1);
        var document = await story.Office.PlaceAsync(
            story.Scenario.Dossier, new { kind = "ForSigning", folder = "Advies", subject = "Akte" }, Sealing.File("signed.pdf"), "akte.pdf");
        story = story with { Document = document };
        await story.SignAsync(0);
        return story;
    }

    private async Task<Document> RowAsync(SigningStory story) =>
        (await shared.Services.GetRequiredService<DocumentStore>().FindAsync(story.Document.Id, CancellationToken.None))!;
}
