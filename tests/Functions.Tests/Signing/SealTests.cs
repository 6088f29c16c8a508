using Portal.Functions.Tests.Pdf;
using Portal.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>A seal on PDFs of many makers, as other programs judge it.</summary>
public sealed class SealTests(SharedPortal shared)
{
    public static TheoryData<string> Files =>
    [
        "ghostscript.pdf", "chromium.pdf", "libreoffice.pdf", "cairo.pdf", "linearized.pdf", "object-streams.pdf", "linearized-object-streams.pdf", "hybrid.pdf", "form.pdf",
    ];

    [Theory, MemberData(nameof(Files))]
    public async Task A_sealed_file_is_valid_to_pdfsig_qpdf_and_mutool(string name)
    {
        var original = Sealing.File(name);
        var file = await shared.Services.SealAsync(original);
        await JudgeAsync(file, pages: await PagesAsync(original) + 1);
        Assert.Equal(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    [Theory, InlineData(1), InlineData(500)]
    public async Task However_many_pages_it_has(int pages) => await JudgeAsync(await shared.Services.SealAsync(Pdfs.WithPages(pages)), pages + 1);

    [Fact]
    public async Task A_file_that_was_sealed_can_be_sealed_again()
    {
        var twice = await shared.Services.SealAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf")), Sealing.Evidence with { Reference = "tweede" });
        await JudgeAsync(twice, pages: 2);
        Assert.Equal("tweede", (await shared.Services.CheckAsync(twice)).Evidence!.Reference);
    }

    [Fact]
    public async Task The_fields_of_a_form_keep_their_values()
    {
        using var saved = new TemporaryFile(await shared.Services.SealAsync(Sealing.File("form.pdf")));
        var json = await PdfTools.SuccessAsync("qpdf", "--json", "--json-key=acroform", saved.Path);
        Assert.Contains("De B", json, StringComparison.Ordinal);
        Assert.Contains("Bedrijfszegel", json, StringComparison.Ordinal);
    }

    [Theory, InlineData("F#c3#a9"), InlineData("F#e9"), InlineData("F\u00c3\u00a9"), InlineData("F#e5#ae#8b")]
    public async Task Names_keep_their_bytes_so_that_a_page_keeps_the_text_whose_font_it_inherits(string font)
    {
        const string Text = "BT /F 24 Tf 60 700 Td (Verschuldigd: EUR 12345) Tj ET";
        var content = Text.Replace("/F ", $"/{font} ", StringComparison.Ordinal);
        var file = await shared.Services.SealAsync(HandmadePdf.Write(
            "",
            (1, $"<< /Type /Catalog /Pages 2 0 R /PieceInfo << /{font} << /LastModified (D:2024) >> >> >>"),
            (2, $"<< /Type /Pages /Count 1 /Kids [4 0 R] /MediaBox [0 0 595 842] /Resources << /Font << /{font} 3 0 R >> >> >>"),
            (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            (4, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>"),
            (5, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream")));
        using var saved = new TemporaryFile(file);
        Assert.Contains("Verschuldigd: EUR 12345", await PdfTools.SuccessAsync("pdftotext", saved.Path, "-"), StringComparison.Ordinal);
        Assert.Equal(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    [Theory, InlineData(8_388_608), InlineData(1_000_000_000), InlineData(2_147_483_600), InlineData(1)]
    public async Task Whatever_it_claims_to_be_its_size_new_objects_follow_on_those_that_are_there(int size)
    {
        var file = await shared.Services.SealAsync(HandmadePdf.Write($"/Size {size} ", HandmadePdf.OnePage));
        using var saved = new TemporaryFile(file);
        Assert.Contains("Signature is Valid", await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path), StringComparison.Ordinal);
        Assert.Contains("Pages: 2", await PdfTools.SuccessAsync("mutool", "info", saved.Path), StringComparison.Ordinal);
        Assert.Equal(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    [Fact]
    public async Task A_store_of_earlier_signatures_keeps_what_is_in_it()
    {
        const string Store = "/DSS << /Type /DSS /VRI << /ABCDEF0123 << /Cert [20 0 R] >> >> /Certs [20 0 R] /OCSPs [20 0 R] >>";
        var file = await shared.Services.SealAsync(HandmadePdf.Write(
            "", [.. HandmadePdf.OnePage[1..], (1, $"<< /Type /Catalog /Pages 2 0 R {Store} >>"), (20, "<< /Length 3 >>\nstream\nabc\nendstream")]));
        await JudgeAsync(file, pages: 2);
        using var saved = new TemporaryFile(file);
        var objects = await PdfTools.SuccessAsync("qpdf", "--json", "--json-key=qpdf", saved.Path);
        Assert.Contains("ABCDEF0123", objects, StringComparison.Ordinal);
        Assert.Contains("/OCSPs", objects, StringComparison.Ordinal);
        Assert.Equal(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    private static async Task JudgeAsync(byte[] file, int pages)
    {
        using var saved = new TemporaryFile(file);
        var signature = await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path);
        Assert.Contains("Signature is Valid", signature, StringComparison.Ordinal);
        Assert.Contains("Total document signed", signature, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", signature, StringComparison.Ordinal);
        var check = await PdfTools.SuccessAsync("qpdf", "--check", saved.Path);
        Assert.DoesNotContain("WARNING", check, StringComparison.Ordinal);
        var opened = await PdfTools.SuccessAsync("mutool", "info", saved.Path);
        Assert.Contains($"Pages: {pages}", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", opened, StringComparison.Ordinal);
    }

    private static async Task<int> PagesAsync(byte[] original)
    {
        using var saved = new TemporaryFile(original);
        return int.Parse(await PdfTools.SuccessAsync("qpdf", "--show-npages", saved.Path), System.Globalization.CultureInfo.InvariantCulture);
    }
}
