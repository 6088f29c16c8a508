using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>What people signed looks the same once it is sealed: each page is drawn before and after, and compared to the pixel.</summary>
public sealed class SameLookTests(SharedPortal shared)
{
    public static TheoryData<string, byte[]> Files
    {
        get
        {
            var files = new TheoryData<string, byte[]>();
            foreach (string name in SealTests.Files) files.Add(name, Sealing.File(name));
            files.Add("signed.pdf", Sealing.File("signed.pdf"));
            foreach (var font in new[] { "F1", "F#c3#a9", "F#e9", "F#e5#ae#8b" }) files.Add($"inherited {font}", Inheriting(font));
            files.Add("turned, cropped and enlarged", Inheriting("F1", "/Rotate 90 /CropBox [10 10 400 800]", "/UserUnit 2"));
            files.Add("a layer that is off", Inheriting("F1", "", "", "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>"));
            return files;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Each_page_is_drawn_as_before(string name, byte[] original)
    {
        var (file, result) = await shared.Services.TrySealAsync(original);
        Assert.Null(result.Failure);
        var (before, after) = (await DrawnAsync(original), await DrawnAsync(file));
        Assert.Equal(before.Count + (result.Value.IsEvidenceBeside ? 0 : 1), after.Count);
        // Beside the one whose page is empty, so that what is compared is not paper.
        if (name != "hybrid.pdf") Assert.Contains(before, page => page.AsSpan(page.Length / 100).ContainsAnyExcept((byte)255));
        foreach (var (place, page) in before.Index()) Assert.True(page.AsSpan().SequenceEqual(after[place]), $"{name}: page {place + 1} is drawn otherwise");
    }

    /// <returns>Of each page its pixels, after what says how many there are.</returns>
    private static async Task<List<byte[]>> DrawnAsync(byte[] file)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var saved = new TemporaryFile(file);
            await PdfTools.SuccessAsync("pdftoppm", "-r", "40", saved.Path, Path.Combine(folder.FullName, "page"));
            // The more pages, the more digits.
            var pages = folder.GetFiles().OrderBy(page => page.Name.Length).ThenBy(page => page.Name, StringComparer.Ordinal);
            return [.. pages.Select(page => File.ReadAllBytes(page.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Font, size and rotation stand at the root of the page tree, which the seal writes anew.
    private static byte[] Inheriting(string font, string pages = "", string page = "", string catalog = "")
    {
        var content = $"BT /{font} 24 Tf 60 300 Td (Verschuldigd: EUR 12345) Tj ET 60 100 200 40 re f";
        return HandmadePdf.Write(
            "",
            (1, $"<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
            (2, $"<< /Type /Pages /Count 1 /Kids [4 0 R] /MediaBox [0 0 595 842] {pages} /Resources << /Font << /{font} 3 0 R >> >> >>"),
            (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            (4, $"<< /Type /Page /Parent 2 0 R /Contents 5 0 R {page} >>"),
            (5, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
            (6, "<< /Type /OCG /Name (Laag) >>"));
    }
}
