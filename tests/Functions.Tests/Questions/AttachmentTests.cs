using System.Net;
using System.Text;
using Portal.Testing;

namespace Portal.Functions.Tests.Questions;

public sealed class AttachmentTests(SharedPortal shared)
{
    private const string Macros = "Dit bestand bevat macro’s. Sla het zonder macro’s op en probeer het opnieuw.";

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "factuur.pdf", "Dit soort bestand kan niet worden verstuurd. Kies een PDF, een afbeelding of een bestand van Word, Excel of PowerPoint.", [.. "MZ"u8, 1, 2, 3, 4] },
        { "pagina.html", "Dit soort bestand kan niet worden verstuurd. Kies een PDF, een afbeelding of een bestand van Word, Excel of PowerPoint.", "<script>alert(1)</script>"u8.ToArray() },
        { "logo.svg", "Dit soort bestand kan niet worden verstuurd. Kies een PDF, een afbeelding of een bestand van Word, Excel of PowerPoint.", "<svg onload='alert(1)'/>"u8.ToArray() },
        { "brief.docx", "Dit soort bestand kan niet worden verstuurd. Kies een PDF, een afbeelding of een bestand van Word, Excel of PowerPoint.", AttachmentFiles.Zip() },
        { "brief.docx", "Dit bestand is beschadigd en niet te openen.", AttachmentFiles.Word()[..40] },
        { "brief.docx", Macros, AttachmentFiles.WordWith("word/styles.bin", [.. CompoundFile, .. new byte[81_900], .. Encoding.Unicode.GetBytes("_VBA_PROJECT")]) },
        { "brief.docx", Macros, AttachmentFiles.WordWith("word/x.xml", [], """<Override ContentType="application/vnd.ms-word.document.&#109;acroEnabled.main+xml"/>""") },
        { "brief.docx", Macros, AttachmentFiles.WordWith("word/_rels/document.xml.rels", """<R><R Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></R>"""u8.ToArray()) },
        { "cijfers.xlsx", Macros, AttachmentFiles.WordWith("xl/workbook.xml", [], """<Override ContentType="application/vnd.ms-excel.macrosheet+xml"/>""") },
        { "brief.docx", "Dit bestand is beschadigd en niet te openen.", AttachmentFiles.WordWith("word/x.rels", "geen xml"u8.ToArray()) },
        { "brief.docx", "Dit bestand is beschadigd en niet te openen.", AttachmentFiles.WordWith("word/x.bin", [.. CompoundFile, .. new byte[60_000_000]]) },
        { "brief.pdf", "Dit soort bestand kan niet worden verstuurd. Kies een PDF, een afbeelding of een bestand van Word, Excel of PowerPoint.", [.. "MZ\n"u8, .. Pdfs.WithPages(1)] },
        { "foto.exe", "Dit bestand is iets anders dan de naam zegt. Sla het opnieuw op met de juiste extensie.", AttachmentFiles.Png },
        { "cijfers.pdf", "Dit bestand is iets anders dan de naam zegt. Sla het opnieuw op met de juiste extensie.", AttachmentFiles.Excel() },
        { "leeg.pdf", "Dit bestand is leeg.", [] },
        { "slot.pdf", "Deze PDF is beveiligd. Sla hem zonder wachtwoord op en probeer het opnieuw.", Pdfs.Encrypted() },
    };

    public static TheoryData<string, string, byte[]> Taken => new()
    {
        { "brief.pdf", "application/pdf", Pdfs.WithPages(1) },
        { "Foto.JPG", "image/jpeg", AttachmentFiles.Jpeg },
        { "foto.jfif", "image/jpeg", AttachmentFiles.Jpeg },
        { "brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", AttachmentFiles.WordWith("word/vbaProject.bin", "a name alone does nothing"u8.ToArray()) },
        { "brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", AttachmentFiles.WordWith("word/embeddings/oud.xls", [.. CompoundFile, .. new byte[100_000]]) },
        { "scherm.png", "image/png", AttachmentFiles.Png },
        { "brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", AttachmentFiles.Word() },
        { "cijfers.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AttachmentFiles.Excel() },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_what_it_says_or_may_do_harm_is_refused_with_the_reason(string name, string reason, byte[] bytes)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var form = Testing.Questions.FormOf([("subject", "Bijlage")], (name, bytes));
        Assert.Equal([reason], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Questions.TryBeginAsync(story.Dossier, form))).Errors!["files"]);
    }

    [Theory, MemberData(nameof(Taken))]
    public async Task What_is_taken_comes_back_as_a_download_and_never_as_a_page(string name, string type, byte[] bytes)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Bijlage", files: (name, bytes));
        var file = asked.Messages[0].Files.Single();
        Assert.Equal((name, type), (file.Name, file.ContentType));
        foreach (var side in new[] { story.First.Questions, story.Office.Questions })
        {
            using var download = await side.TryFileAsync(asked, file.Id);
            Assert.Equal((HttpStatusCode.OK, "application/octet-stream"), (download.StatusCode, download.Content.Headers.ContentType!.MediaType));
            Assert.Equal(("attachment", name), (download.Content.Headers.ContentDisposition!.DispositionType, download.Content.Headers.ContentDisposition.FileNameStar));
            Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("default-src 'none'; sandbox", download.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Too_many_files_and_too_large_ones_are_refused()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var many = Testing.Questions.FormOf([("subject", "Veel")], [.. Enumerable.Range(0, 11).Select(number => ($"{number}.png", AttachmentFiles.Png))]);
        Assert.Contains("files", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Questions.TryBeginAsync(story.Dossier, many))).Errors!.Keys);
        var large = Testing.Questions.FormOf([("subject", "Groot")], ("groot.pdf", new byte[100_000_001]));
        await Answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, story.First.Questions.TryBeginAsync(story.Dossier, large));
    }

    [Fact]
    public async Task A_question_needs_a_subject_and_a_message_needs_words_or_a_file()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf([("subject", " "), ("body", new string('a', 20_001))])));
        Assert.Equal(["body", "subject"], problem.Errors!.Keys.Order());
        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Zonder toelichting", "");
        Assert.Equal(["body"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Questions.TrySayAsync(asked, "<p> </p><script>x</script>"))).Errors!.Keys);
    }
}
