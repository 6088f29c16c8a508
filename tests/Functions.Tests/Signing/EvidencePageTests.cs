using System.Globalization;
using Portal.Domain;
using Portal.Signing.Evidence;

namespace Portal.Functions.Tests.Signing;

public sealed class EvidencePageTests(SharedPortal shared)
{
    [Fact]
    public async Task The_page_says_what_was_signed_by_whom_and_who_did_not()
    {
        var text = await TextAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf")));
        string[] expected =
        [
            "Bewijs van ondertekening", "Elektronische handtekening met bedrijfszegel", "Bevestiging bij de jaarrekening 2025", "Bäckerei Café Ørsted B.V.", "9f3c-27aa-14",
            "LOR 2025 – definitief.pdf", new string('a', 64), "José van de Çelik-Łukasz, bestuurder", "Ζωή Παπαδοπούλου, bestuurder", "code per sms", "passkey",
            "Jan de Béèr, commissaris", "Reden: Ligt sinds 2 maart in het ziekenhuis en kan niet tekenen.", "art. 2:210 lid 2 BW", "https://portaal.example.nl/verificatie",
        ];
        Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Times_are_of_Amsterdam_and_say_so_when_the_clock_was_moved_between_them()
    {
        var text = await TextAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf")));
        Assert.Contains("29 maart 2026 om 01:59:58 uur (Europe/Amsterdam, UTC+1)", text, StringComparison.Ordinal);
        Assert.Contains("29 maart 2026 om 03:00:02 uur (Europe/Amsterdam, UTC+2)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letters_of_all_of_Europe_can_be_read()
    {
        const string letters = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂ㥹ĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞΆΑΩάωЀЯяїґ€";
        var text = await TextAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf"), Sealing.Evidence with { Subject = letters, Dossier = "Ijssel IJ e\u0301e\u0301n" }));
        Assert.Contains(letters, text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Ijssel IJ één", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_signers_take_more_pages_and_none_is_left_out()
    {
        var many = Enumerable.Range(1, 40).Select(number => new Signatory($"Ondertekenaar {number:D2}", "bestuurder", SigningFactor.Authenticator, DateTimeOffset.UnixEpoch)).ToList();
        var file = await shared.Services.SealAsync(Sealing.File("cairo.pdf"), Sealing.Evidence with { Signed = many });
        using var saved = new TemporaryFile(file);
        Assert.InRange(int.Parse(await PdfTools.SuccessAsync("qpdf", "--show-npages", saved.Path), CultureInfo.InvariantCulture), 4, 6);
        var text = await TextAsync(file);
        Assert.All(many, one => Assert.Contains(one.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_QR_code_leads_to_the_verification()
    {
        using var saved = new TemporaryFile(await shared.Services.SealAsync(Sealing.File("cairo.pdf")));
        var image = Path.ChangeExtension(saved.Path, null);
        await PdfTools.SuccessAsync("pdftoppm", "-png", "-r", "150", "-f", "2", "-singlefile", saved.Path, image);
        try
        {
            Assert.Contains("https://portaal.example.nl/verificatie", await PdfTools.SuccessAsync("zbarimg", "--quiet", "--raw", image + ".png"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(image + ".png");
        }
    }

    private static async Task<string> TextAsync(byte[] file)
    {
        using var saved = new TemporaryFile(file);
        return await PdfTools.SuccessAsync("pdftotext", "-layout", "-enc", "UTF-8", saved.Path, "-");
    }
}
