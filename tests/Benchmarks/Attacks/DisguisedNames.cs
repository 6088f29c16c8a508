using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Names and lines that read as something else, or lead elsewhere.</summary>
internal static class DisguisedNames
{
    private static readonly string[] Marks = ["\u202E", "\u2066", "\u200F", "\u061C", "\u2028", "\r\nBcc: x@evil.example\r\n"];

    private static readonly string[] Names =
    [
        "../../etc/passwd", "..\\..\\windows\\system32\\a.dll", "C:\\autorun.inf", "/etc/shadow", "jaar\u202Efdp.exe", "CON", "a\u0000b",
        "..", "een\nregel.pdf",
    ];

    public static IReadOnlyList<Attack> All =>
    [
        new(Marks_that_nobody_sees_are_put_into_lines,
            $"{Marks.Length} marks in a subject, a name and a period", "each is refused at its field"),
        new(Names_of_files_lead_elsewhere, $"{Names.Length} names", "in the ZIP each stays within its folder and is a PDF"),
    ];

    private static async Task Marks_that_nobody_sees_are_put_into_lines(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var file = Pdfs.WithPages(1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var mark in Marks)
            {
                await Hold.RefusedAtAsync("subject", UploadAsync(new { kind = "VatReturn", subject = $"BTW{mark} Q1" }));
                await Hold.RefusedAtAsync("period", UploadAsync(new { kind = "VatReturn", subject = "BTW", period = $"2026{mark}-Q1" }));
                await Hold.RefusedAtAsync("name", AddAsync($"Jan{mark} Jansen"));
            }
        });

        Task<HttpResponseMessage> UploadAsync(object fields) => story.Office.TryUploadAsync(story.Dossier, file, fields);

        Task<HttpResponseMessage> AddAsync(string name) =>
            story.Office.Http.PostAsJsonAsync("/api/office/people", new { name, email = Unique.Email() });
    }

    private static async Task Names_of_files_lead_elsewhere(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var name in Names) await Answer.SuccessAsync(story.Office.TryUploadAsync(story.Dossier, FormOf(name)));
        });
        var archive = await story.First.Http.GetByteArrayAsync($"/api/dossiers/{story.Dossier.Id}/archive");
        using var zip = new ZipArchive(new MemoryStream(archive));
        var paths = zip.Entries.Select(entry => entry.FullName).Where(path => path != "overzicht.html").ToList();
        Hold.That(paths.Count == Names.Length && paths.All(IsHarmless), $"the ZIP has {string.Join(", ", paths)}");
    }

    // One folder deep, and nothing in it that a line or a direction ends at.
    private static bool IsHarmless(string path) =>
        path.StartsWith("Administratie/", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1
        && path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !path.Contains("..", StringComparison.Ordinal)
        && path.All(letter => letter is not ('\\' or ':') && !IsUnseen(char.GetUnicodeCategory(letter)));

    private static bool IsUnseen(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator;

    private static MultipartFormDataContent FormOf(string name)
    {
        var content = new ByteArrayContent(Pdfs.WithPages(1));
        var disposition = $"form-data; name=\"files\"; filename=\"x.pdf\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        var fields = new StringContent("""{"kind":"VatReturn","subject":"Naam"}""", Encoding.UTF8, "application/json");
        return new MultipartFormDataContent { { fields, "document" }, content };
    }
}
