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
    public async Task A_signature_that_was_there_before_stays_valid()
    {
        var file = await shared.Services.SealAsync(Sealing.File("signed.pdf"));
        using var saved = new TemporaryFile(file);
        var signatures = (await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path)).Split("Signature #")[1..];
        Assert.Equal(2, signatures.Length);
        Assert.All(signatures, signature => Assert.Contains("Signature is Valid", signature, StringComparison.Ordinal));
        Assert.Contains("Notaris", signatures[0], StringComparison.Ordinal);
        Assert.Contains("Total document signed", signatures[1], StringComparison.Ordinal);
        Assert.Equal(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    [Fact]
    public async Task A_file_that_was_sealed_can_be_sealed_again()
    {
        var twice = await shared.Services.SealAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf")), Sealing.Evidence with { Reference = "tweede" });
        await JudgeAsync(twice, pages: 3);
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
