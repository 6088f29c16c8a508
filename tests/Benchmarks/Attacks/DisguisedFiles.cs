using System.Text;
using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Files that are something else than they say.</summary>
internal static class DisguisedFiles
{
    private static readonly string[] Actions =
    [
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "/AA << /WC << /Type /Action /S /Launch /F (calc.exe) >> >>",
        "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (factuur.pdf.exe) /EF << /F 9 0 R >> >>] >> >>",
    ];

    public static IReadOnlyList<Attack> All =>
    [
        new(Something_else_stands_before_a_PDF, "a page, a ZIP and a program, by the office and by a client", "each is refused"),
        new(Programs_and_macros_are_attached, "10 files under innocent names", "each is refused"),
        new(A_PDF_to_be_signed_does_something_by_itself, $"{Actions.Length} files", "each is refused"),
    ];

    // How a file of the old formats begins, and what one with macros has in it.
    private static byte[] Macros =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[81_900], .. Encoding.Unicode.GetBytes("_VBA_PROJECT")];

    private static byte[] MacroRelation =>
        """<R><R Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></R>"""u8.ToArray();

    private static (string Name, byte[] Bytes)[] Attachments =>
    [
        ("factuur.pdf", [.. "MZ"u8, 1, 2, 3, 4]), ("foto.exe", AttachmentFiles.Png),
        ("pagina.html", "<script>alert(1)</script>"u8.ToArray()), ("logo.svg", "<svg onload='alert(1)'/>"u8.ToArray()),
        ("brief.docx", AttachmentFiles.Zip()), ("cijfers.pdf", AttachmentFiles.Excel()),
        ("brief.docx", AttachmentFiles.WordWith("word/styles.bin", Macros)),
        ("brief.docx", AttachmentFiles.WordWith("word/x.xml", [], Type("application/vnd.ms-word.document.&#109;acroEnabled.main+xml"))),
        ("brief.docx", AttachmentFiles.WordWith("word/_rels/document.xml.rels", MacroRelation)),
        ("cijfers.xlsx", AttachmentFiles.WordWith("xl/workbook.xml", [], Type("application/vnd.ms-excel.macrosheet+xml"))),
    ];

    private static async Task Something_else_stands_before_a_PDF(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var (pdf, fields) = (Pdfs.WithPages(1), new { kind = "VatReturn", subject = "BTW" });
        byte[][] files = [[.. "<html><script>alert(1)</script>"u8, .. pdf], [.. AttachmentFiles.Zip(), .. pdf], [.. "MZ\n"u8, .. pdf]];
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files)
            {
                await Hold.RefusedAtAsync("files", story.Office.TryUploadAsync(story.Dossier, file, fields));
                await Hold.RefusedAtAsync("files", AttachAsync(story, ("brief.pdf", file)));
            }
        });
    }

    private static async Task Programs_and_macros_are_attached(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var files = Attachments;
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files) await Hold.RefusedAtAsync("files", AttachAsync(story, file));
        });
    }

    private static async Task A_PDF_to_be_signed_does_something_by_itself(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var files = Actions.Select(action => (1, $"<< /Type /Catalog /Pages 2 0 R {action} >>"))
            .Select(catalog => HandmadePdf.Write("", [catalog, .. HandmadePdf.OnePage[1..]])).ToList();
        var fields = new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" };
        await attacker.StrikeAsync(async () =>
        {
            foreach (var file in files) await Hold.RefusedAtAsync("files", story.Office.TryUploadAsync(story.Dossier, file, fields));
        });
    }

    private static Task<HttpResponseMessage> AttachAsync(Scenario story, (string Name, byte[] Bytes) file) =>
        story.First.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf([("subject", "Bijlage")], file));

    private static string Type(string name) => $"""<Override ContentType="{name}"/>""";
}
