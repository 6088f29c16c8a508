using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

public sealed class UploadTests(SharedPortal shared)
{
    private static readonly object Fields = new { kind = "VatReturn", subject = "BTW Q1-2020" };

    private PortalDriver Portal => shared.Driver;

    public static TheoryData<string, byte[]> WrongFiles => new()
    {
        { "Dit bestand is geen PDF.", "<html>aangifte.pdf</html>"u8.ToArray() },
        { "Dit bestand is geen PDF.", [.. "<html>"u8, .. Pdfs.WithPages(1)] },
        { "Dit bestand is leeg.", [] },
        { "Deze PDF is beveiligd. Sla hem zonder wachtwoord op en probeer het opnieuw.", Pdfs.Encrypted() },
        { "Deze PDF is beschadigd en niet te openen.", "%PDF-1.7 en verder niets"u8.ToArray() },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public async Task A_file_that_is_no_readable_PDF_is_refused_with_the_reason(string reason, byte[] bytes)
    {
        var (office, dossier) = await NewDossierAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, bytes, Fields));
        Assert.Equal("invalid-input", problem.Code);
        Assert.Equal([reason], problem.Errors!["files"]);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\an\\aangifte.pdf", "aangifte.pdf")]
    [InlineData("de \"definitieve\" versie.pdf", "de \"definitieve\" versie.pdf")]
    [InlineData("btw 🧾 café.pdf", "btw 🧾 café.pdf")]
    [InlineData("jaar\u202Efdp.exe", "jaarfdp.exe.pdf")]
    [InlineData("scan.pdf. ", "scan.pdf")]
    [InlineData("jaarrekening v1.2", "jaarrekening v1.2.pdf")]
    [InlineData("een\u2028twee.PDF", "eentwee.PDF")]
    public async Task A_file_name_is_kept_as_far_as_it_is_harmless(string given, string kept)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var content = new ByteArrayContent(Pdfs.WithPages(1));
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"x.pdf\"; filename*=UTF-8''{Uri.EscapeDataString(given)}");
        var body = new MultipartFormDataContent { { new StringContent("""{"kind":"VatReturn","subject":"Naam"}""", Encoding.UTF8, "application/json"), "document" }, content };
        var placed = await Answer.OfAsync<PlacedAnswer>(story.Office.TryUploadAsync(story.Dossier, body));
        var file = (await story.First.DocumentAsync(placed)).Files.Single();
        Assert.Equal(kept, file.Name);
        using var download = await story.First.Http.GetAsync($"/api/documents/{placed.Id}/files/{file.Id}?download=true");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(kept, download.Content.Headers.ContentDisposition.FileNameStar ?? download.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task A_quote_in_a_file_name_is_read_as_browsers_write_it()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var content = new ByteArrayContent(Pdfs.WithPages(1));
        content.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"files\"; filename=\"de %22laatste%22.pdf\"");
        var body = new MultipartFormDataContent { { new StringContent("""{"kind":"VatReturn","subject":"Naam"}""", Encoding.UTF8, "application/json"), "document" }, content };
        var placed = await Answer.OfAsync<PlacedAnswer>(story.Office.TryUploadAsync(story.Dossier, body));
        Assert.Equal("de \"laatste\".pdf", (await story.First.DocumentAsync(placed)).Files.Single().Name);
    }

    [Theory]
    [InlineData("\u202E"), InlineData("\u2066"), InlineData("\u200F"), InlineData("\u061C"), InlineData("\u2028")]
    public async Task A_mark_that_nobody_sees_and_that_turns_or_breaks_a_line_is_refused_at_its_field(string mark)
    {
        var (office, dossier) = await NewDossierAsync();
        string[] told = ["Deze tekst bevat onzichtbare tekens die de leesrichting of de regel veranderen. Typ de tekst opnieuw in plaats van te plakken."];
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, Pdfs.WithPages(1), new { kind = "VatReturn", subject = $"BTW{mark} Q1" }));
        Assert.Equal(told, problem.Errors!["subject"]);
        problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.PostAsJsonAsync("/api/office/people", new { name = $"Jan{mark} Jansen", email = Unique.Email() }));
        Assert.Equal(told, problem.Errors!["name"]);
    }

    [Fact]
    public async Task A_file_name_of_300_characters_is_shortened_and_keeps_its_ending()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await Answer.OfAsync<PlacedAnswer>(story.Office.TryUploadAsync(story.Dossier, Pdfs.WithPages(1), Fields, new string('a', 296) + ".pdf"));
        var name = (await story.First.DocumentAsync(placed)).Files.Single().Name;
        Assert.Equal((120, true), (name.Length, name.EndsWith(".pdf", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_fields_is_told_at_once()
    {
        var (office, dossier) = await NewDossierAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, Pdfs.WithPages(1), new { kind = "Loonaangifte", subject = "a\nb", deadline = "31-01-2020" }));
        Assert.Equal(["deadline", "kind", "subject"], problem.Errors!.Keys.Order());
        Assert.Equal(["Deze soort document bestaat niet."], problem.Errors["kind"]);
    }

    [Fact]
    public async Task A_broken_multipart_body_is_refused()
    {
        var (office, dossier) = await NewDossierAsync();
        var cut = new ByteArrayContent("--grens\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7"u8.ToArray());
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=grens");
        Assert.Equal("broken-multipart", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, cut))).Code);
        var none = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        Assert.Equal("not-multipart", (await Answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, office.TryUploadAsync(dossier, none))).Code);
        var noJson = new MultipartFormDataContent { { new StringContent("{geen json"), "document" } };
        Assert.Equal("invalid-json", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, noJson))).Code);
    }

    [Fact]
    public async Task More_than_100_MB_is_refused_and_a_body_the_host_does_not_take_never_arrives()
    {
        var (office, dossier) = await NewDossierAsync();
        Assert.Equal("upload-too-large", (await Answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, office.TryUploadAsync(dossier, new byte[100_000_001], Fields))).Code);
        using var host = await office.TryUploadAsync(dossier, new byte[105_906_176], Fields);
        Assert.Equal(HttpStatusCode.InternalServerError, host.StatusCode);
    }

    [Fact]
    public async Task A_dossier_that_does_not_exist_is_not_found()
    {
        var office = await Portal.OfficeAsync();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.TryUploadAsync(new DossierAnswer("0000000000000000", "", ""), Pdfs.WithPages(1), Fields));
    }

    private async Task<(Testing.Office Office, DossierAnswer Dossier)> NewDossierAsync()
    {
        var office = await Portal.OfficeAsync();
        return (office, await office.AddOrganisationAsync($"Drukkerij {Unique.Word()}"));
    }
}
