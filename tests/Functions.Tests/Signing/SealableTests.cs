using System.Globalization;
using System.Text;
using Portal.Pdf;
using Portal.Platform.Outcomes;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>What is refused at upload, since it could not be sealed once it was signed.</summary>
public sealed class SealableTests(SharedPortal shared)
{
    public static TheoryData<string, byte[]> Refused => new()
    {
        { "file-encrypted", Pdfs.Encrypted() },
        { "file-certified", Plain("/Perms << /DocMDP 9 0 R >>") },
        { "file-certified", Plain("/AcroForm << /Fields [<< /FT /Sig /T (A) /V 9 0 R /Lock << /Type /SigFieldLock /Action /All /P 1 >> >>] >>") },
        { "file-certified", Plain("/AcroForm << /Fields [<< /T (P) /Kids [<< /FT /Sig /T (A) /V 9 0 R /Lock << /Type /SigFieldLock /Action /All /P 1 >> >>] >>] >>") },
        { "file-certified", Plain("/AcroForm << /Fields [<< /FT /Sig /T (A) /V << /Type /Sig /Reference [<< /Type /SigRef /TransformMethod /DocMDP >>] >> >>] >>") },
        { "file-active-content", Plain("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>") },
        { "file-active-content", Plain("/AA << /WC << /Type /Action /S /Launch /F (calc.exe) >> >>") },
        { "file-active-content", Plain("/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (factuur.pdf.exe) /EF << /F 9 0 R >> >>] >> >>") },
        { "file-not-sealable", Plain("/NeedsRendering true") },
        { "file-not-sealable", WithoutPlaceOfXref() },
        { "file-unreadable", Sealing.File("cairo.pdf")[..2000] },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_sealed_is_refused_with_the_reason(string code, byte[] file)
    {
        Assert.Equal(code, await ErrorOfAsync(file));
        Assert.NotEmpty(ErrorTexts.For(code));
    }

    [Fact]
    public async Task What_is_only_to_be_read_may_have_a_script() => Assert.Null(await ErrorOfAsync(Plain("/OpenAction << /S /JavaScript /JS (1) >>"), toBeSigned: false));

    [Fact]
    public async Task What_is_only_to_be_read_may_be_certified() => Assert.Null(await ErrorOfAsync(Plain("/Perms << /DocMDP 9 0 R >>"), toBeSigned: false));

    [Theory, MemberData(nameof(SealTests.Files), MemberType = typeof(SealTests))]
    public async Task What_can_be_sealed_is_let_through(string name) => Assert.Null(await ErrorOfAsync(Sealing.File(name)));

    [Fact]
    public async Task The_sealer_refuses_the_same()
    {
        var (_, result) = await shared.Services.TrySealAsync(Plain("/Perms << /DocMDP 9 0 R >>"));
        Assert.Equal(["file-certified"], result.Failure!.Errors!["files"]);
    }

    [Fact]
    public async Task A_turned_page_of_an_odd_size_leaves_the_evidence_page_upright_on_A4()
    {
        using var saved = new TemporaryFile(await shared.Services.SealAsync(Plain("", "/MediaBox [10 20 210 120] /CropBox [20 30 200 110] /Rotate 270")));
        var pages = await PdfTools.SuccessAsync("pdfinfo", "-f", "1", "-l", "2", "-box", saved.Path);
        Assert.Contains("Page    1 rot:   270", pages, StringComparison.Ordinal);
        Assert.Contains("Page    2 size:  595.28 x 841.89 pts (A4)", pages, StringComparison.Ordinal);
        Assert.Contains("Page    2 rot:   0", pages, StringComparison.Ordinal);
    }

    private static Task<string?> ErrorOfAsync(byte[] file, bool toBeSigned = true) => PdfReaders.ErrorOfAsync(new MemoryStream(file), toBeSigned, "tests", CancellationToken.None);

    private static byte[] WithoutPlaceOfXref()
    {
        var file = Encoding.Latin1.GetString(Plain(""));
        return Encoding.Latin1.GetBytes(file[..(file.LastIndexOf("startxref", StringComparison.Ordinal) + 10)] + "7\n%%EOF\n");
    }

    private static byte[] Plain(string catalog, string pages = "/MediaBox [0 0 200 100]")
    {
        string[] objects = [$"<< /Type /Catalog /Pages 2 0 R {catalog} >>", $"<< /Type /Pages /Kids [3 0 R] /Count 1 {pages} >>", "<< /Type /Page /Parent 2 0 R >>"];
        var file = new StringBuilder("%PDF-1.7\n");
        var xref = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            xref.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes($"{file}{xref}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{file.Length}\n%%EOF\n");
    }
}
