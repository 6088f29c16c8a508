using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Files that are something else than they say, and names and lines that read as something else.</summary>
internal static class DisguisedFiles
{
    private static readonly string[] Actions =
    [
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "/AA << /WC << /Type /Action /S /Launch /F (calc.exe) >> >>",
        "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (factuur.pdf.exe) /EF << /F 9 0 R >> >>] >> >>",
    ];

    private static readonly string[] Marks = ["\u202E", "\u2066", "\u200F", "\u061C", "\u2028", "\r\nBcc: x@evil.example\r\n"];

    private static readonly string[] Names = ["../../etc/passwd", "..\\..\\windows\\system32\\a.dll", "C:\\autorun.inf", "/etc/shadow", "jaar\u202Efdp.exe", "CON", "a\u0000b", "..", "een\nregel.pdf"];

    public static IReadOnlyList<Attack> All =>
    [
        new(Something_else_stands_before_a_PDF, "a page, a ZIP and a program, by the office and by a client", "each is refused"),
        new(Programs_and_macros_are_attached, "10 files under innocent names", "each is refused"),
        new(A_PDF_to_be_signed_does_something_by_itself, $"{Actions.Length} files", "each is refused"),
        new(Marks_that_nobody_sees_are_put_into_lines, $"{Marks.Length} marks in a subject, a name and a period", "each is refused at its field"),
        new(Names_of_files_lead_elsewhere, $"{Names.Length} names", "in the ZIP each stays within its folder and is a PDF"),
    ];

    private static (string Name, byte[] Bytes)[] Attachments =>
    [
        ("factuur.pdf", [.. "MZ"u8, 1, 2, 3, 4]), ("foto.exe", AttachmentFiles.Png), ("pagina.html", "<script>alert(1)</script>"u8.ToArray()), ("logo.svg", "<svg onload='alert(1)'/>"u8.ToArray()),
        ("brief.docx", AttachmentFiles.Zip()), ("cijfers.pdf", AttachmentFiles.Excel()),
        ("brief.docx", AttachmentFiles.WordWith("word/styles.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[81_900], .. Encoding.Unicode.GetBytes("_VBA_PROJECT")])),
        ("brief.docx", AttachmentFiles.WordWith("word/x.xml", [], """<Override ContentType="application/vnd.ms-word.document.&#109;acroEnabled.main+xml"/>""")),
        ("brief.docx", AttachmentFiles.WordWith("word/_rels/document.xml.rels", """<R><R Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></R>"""u8.ToArray())),
        ("cijfers.xlsx", AttachmentFiles.WordWith("xl/workbook.xml", [], """<Override ContentType="application/vnd.ms-excel.macrosheet+xml"/>""")),
    ];

    private static async Task Something_else_stands_before_a_PDF(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        byte[][] files = [[.. "<html><script>alert(1)</script>"u8, .. Pdfs.WithPages(1)], [.. AttachmentFiles.Zip(), .. Pdfs.WithPages(1)], [.. "MZ\n"u8, .. Pdfs.WithPages(1)]];
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files)
            {
                await RefusedAtAsync("files", story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject = "BTW" }));
                await RefusedAtAsync("files", AttachAsync(story, ("brief.pdf", file)));
            }
        });
    }

    private static async Task Programs_and_macros_are_attached(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var files = Attachments;
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files) await RefusedAtAsync("files", AttachAsync(story, file));
        });
    }

    private static async Task A_PDF_to_be_signed_does_something_by_itself(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var files = Actions.Select(action => HandmadePdf.Write("", [(1, $"<< /Type /Catalog /Pages 2 0 R {action} >>"), .. HandmadePdf.OnePage[1..]])).ToList();
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files) await RefusedAtAsync("files", story.Office.TryUploadAsync(story.Dossier, file, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" }));
        });
    }

    private static async Task Marks_that_nobody_sees_are_put_into_lines(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var file = Pdfs.WithPages(1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var mark in Marks)
            {
                await RefusedAtAsync("subject", story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject = $"BTW{mark} Q1" }));
                await RefusedAtAsync("period", story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject = "BTW", period = $"2026{mark}-Q1" }));
                await RefusedAtAsync("name", story.Office.Http.PostAsJsonAsync("/api/office/people", new { name = $"Jan{mark} Jansen", email = Unique.Email() }));
            }
        });
    }

    private static async Task Names_of_files_lead_elsewhere(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var name in Names) await Answer.SuccessAsync(story.Office.TryUploadAsync(story.Dossier, FormOf(name)));
        });
        using var zip = new ZipArchive(new MemoryStream(await story.First.Http.GetByteArrayAsync($"/api/dossiers/{story.Dossier.Id}/archive")));
        var paths = zip.Entries.Select(entry => entry.FullName).Where(path => path != "overzicht.html").ToList();
        Hold.That(paths.Count == Names.Length && paths.All(IsHarmless), $"the ZIP has {string.Join(", ", paths)}");
    }

    // One folder deep, and nothing in it that a line or a direction ends at.
    private static bool IsHarmless(string path) => path.StartsWith("Administratie/", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1
        && path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !path.Contains("..", StringComparison.Ordinal)
        && path.All(letter => letter is not ('\\' or ':') && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator));

    private static async Task RefusedAtAsync(string field, Task<HttpResponseMessage> sending)
    {
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, sending);
        Hold.That(problem.Errors is { } errors && errors.Keys.SequenceEqual([field]), $"it was refused as {problem.Code}, not at {field}");
    }

    private static Task<HttpResponseMessage> AttachAsync(Scenario story, (string Name, byte[] Bytes) file) =>
        story.First.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf([("subject", "Bijlage")], file));

    private static MultipartFormDataContent FormOf(string name)
    {
        var content = new ByteArrayContent(Pdfs.WithPages(1));
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"x.pdf\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        return new MultipartFormDataContent { { new StringContent("""{"kind":"VatReturn","subject":"Naam"}""", Encoding.UTF8, "application/json"), "document" }, content };
    }
}
