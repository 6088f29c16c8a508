using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Portal.Approval;
using Portal.Documents;
using Portal.Filing;
using Portal.Local.Toolchain;
using Portal.Signing;
using Portal.Signing.Trail;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>The evidence of a document as a sealed PDF: to be read by people, with the same as a file in it.</summary>
public sealed class TrailPdfTests(SharedPortal shared)
{
    [Fact]
    public async Task The_pages_tell_every_event_with_who_when_from_where_and_by_what()
    {
        var (story, pdf) = await SignedAsync();
        using var saved = new TemporaryFile(pdf);
        var text = await PdfTools.SuccessAsync("pdftotext", "-layout", "-enc", "UTF-8", saved.Path, "-");
        var document = await story.LookAsync();
        var trail = await Answer.OfAsync<JsonElement>(story.Office.Http.GetAsync($"/api/office/documents/{story.Document.Id}/trail"));
        string[] expected =
        [
            "Bewijs van elke stap", "Overeenkomst", story.Scenario.Dossier.Name, "Elke gebeurtenis is zoals zij werd vastgelegd.", "Geplaatst", "Ingestemd met ondertekenen", "Code verstuurd", "Ondertekend", "Verzegeld door kantoor",
            "Door Directeur 1", "Bevestigd met: code per sms op het geregistreerde mobiele nummer", "uur (Europe/Amsterdam, UTC+", document.Files[0].Sha256, document.Files[1].Sha256, "/verificatie",
            .. trail.GetProperty("events").EnumerateArray().Select(row => row.GetProperty("hash").GetString()!),
            $"Vanaf {trail.GetProperty("events").EnumerateArray().Last(row => row.GetProperty("event").GetString() == "document-signed").GetProperty("address").GetString()}",
        ];
        Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdfsig_qpdf_and_mutool_find_it_valid_and_whole()
    {
        using var saved = new TemporaryFile((await SignedAsync()).Pdf);
        var judged = await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path);
        Assert.Contains("Signature is Valid", judged, StringComparison.Ordinal);
        Assert.Contains("Total document signed", judged, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await PdfTools.SuccessAsync("qpdf", "--check", saved.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("error", await PdfTools.SuccessAsync("mutool", "draw", "-F", "text", "-o", "/dev/null", saved.Path), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_file_in_it_is_the_signed_trail_and_is_checked_by_itself()
    {
        var (story, pdf) = await SignedAsync();
        using var saved = new TemporaryFile(pdf);
        using var taken = new TemporaryFile([], ".json");
        Assert.Contains($"bewijs-{story.Document.Id}.json", await PdfTools.SuccessAsync("pdfdetach", "-list", saved.Path), StringComparison.Ordinal);
        await PdfTools.SuccessAsync("pdfdetach", "-save", "1", "-o", taken.Path, saved.Path);
        var verdict = SignedTrail.Inspect(await File.ReadAllBytesAsync(taken.Path), new SealTrust([shared.Pki.Seal], [shared.Pki.Root]));
        Assert.Equal(TrailFinding.Intact, verdict.Finding);
        Assert.Contains("document-sealed", verdict.Trail!.Events.Select(row => row.Event));
        Assert.Equal(Pdfs.Sha256(await File.ReadAllBytesAsync(taken.Path)), (await shared.Services.CheckAsync(pdf)).Evidence!.Files.Single().Sha256);
    }

    [Fact]
    public async Task It_is_recognised_as_what_it_is_by_the_command_and_by_the_page()
    {
        var (_, pdf) = await SignedAsync();
        using var saved = new TemporaryFile(pdf);
        var (exitCode, output) = await PdfTools.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), "verify", saved.Path, "--certificates", shared.Pki.SealFile);
        Assert.Equal(0, exitCode);
        Assert.Contains("SEALED AND UNCHANGED, by Bakker+Finance. The trail of a document", output, StringComparison.Ordinal);

        using var content = new ByteArrayContent(pdf) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        var answer = await Answer.OfAsync<JsonElement>(shared.Driver.NewClient(Unique.Address()).Http.PostAsync("/api/verification", content));
        Assert.Equal(("intact", "trail"), (answer.GetProperty("finding").GetString(), answer.GetProperty("evidence").GetProperty("kind").GetString()));
        pdf[^3000] ^= 1;
        Assert.NotEqual(SealFinding.Intact, (await shared.Services.CheckAsync(pdf)).Finding);
    }

    [Fact]
    public async Task Without_a_timestamp_there_is_none_and_the_office_hears_to_try_again()
    {
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["Seal:TimestampAuthority"] = $"http://localhost:{FreePort.Find()}" });
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        Assert.Equal("no-timestamp", (await Answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, story.Office.Http.GetAsync($"/api/office/documents/{placed.Id}/trail/pdf"))).Code);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.GetAsync("/api/office/documents/bestaat-niet/trail/pdf"));
    }

    /// <summary>One wording on paper and on the office's page, and none left out.</summary>
    [Fact]
    public void Every_event_of_a_document_has_its_words_on_paper_and_on_the_page()
    {
        var page = JsonNode.Parse(File.ReadAllText(Repository.Path("portal", "src", "locales", "office.nl.json")))!["document"]!["events"]!.AsObject();
        var paper = XDocument.Load(Repository.Path("functions", "Signing", "EvidenceTexts.resx")).Descendants("data")
            .Where(entry => entry.Attribute("name")!.Value.StartsWith("event-", StringComparison.Ordinal)).ToDictionary(entry => entry.Attribute("name")!.Value["event-".Length..], entry => entry.Element("value")!.Value);
        Assert.Equal(page.ToDictionary(entry => entry.Key, entry => (string)entry.Value!), paper);
        var names = new[] { typeof(DocumentEvents), typeof(ApprovalEvents), typeof(SigningEvents), typeof(FilingEvents) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(names.Except(paper.Keys).Except(["archive-downloaded"]));
    }

    private async Task<(SigningStory Story, byte[] Pdf)> SignedAsync()
    {
        var story = await SigningStory.BeginAsync(shared.Driver, 1);
        await story.SignAsync(0);
        await story.SealedAsync();
        using var answer = await story.Office.Http.GetAsync($"/api/office/documents/{story.Document.Id}/trail/pdf");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(($"bewijs-{story.Document.Id}.pdf", "application/pdf"), (answer.Content.Headers.ContentDisposition!.FileNameStar, answer.Content.Headers.ContentType!.MediaType));
        return (story, await answer.Content.ReadAsByteArrayAsync());
    }
}
