using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Domain;
using Portal.Signing;
using Portal.Signing.Evidence;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The page to which the code on an evidence page leads, for anyone.</summary>
public sealed class VerificationTests(SharedBrowser shared)
{
    private static readonly SealEvidence Evidence = new(
        "Bakker+Finance", "9f3c-27aa-14", "Bakkerij Van Dijk B.V.", 14, "Bevestiging bij de jaarrekening 2025", [new SignedFile("LOR 2025.pdf", new string('a', 64))],
        [new Signatory("Eva van Dijk", "bestuurder", SigningFactor.Sms, new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.Zero))], [new AbsentSignatory("Jan van Dijk", "bestuurder", "Ligt in het ziekenhuis.")], new Uri("https://portaal.example.nl/verificatie"));

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Anyone_sees_whether_a_file_was_sealed_when_and_for_whom(int width, ColorScheme colors)
    {
        var file = await SealAsync();
        await using var visitor = await shared.NewVisitorAsync(width, colors);
        var page = visitor.Page;
        await page.GotoAsync("/verificatie");
        await visitor.SeesHeadingAsync("Verzegeld bestand controleren");
        await visitor.FindsNothingWrongAsync();

        await OfficeTests.ChooseFileAsync(page, "LOR 2025 ondertekend.pdf", file);
        await visitor.SeesAsync("Verzegeld door Bakker+Finance en daarna niet veranderd");
        foreach (var text in new[] { "Bakkerij Van Dijk B.V.", "Eva van Dijk, bestuurder", "29 maart 2026 om 14:00 uur, met een code per sms", "Ligt in het ziekenhuis.", Pdfs.Sha256(file) }) await visitor.SeesAsync(text);
        await visitor.FindsNothingWrongAsync();

        file[300] ^= 1;
        await OfficeTests.ChooseFileAsync(page, "LOR 2025 veranderd.pdf", file);
        await visitor.SeesAsync("Dit bestand is na het verzegelen veranderd");
        await Assertions.Expect(page.GetByText("Eva van Dijk")).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();

        await OfficeTests.ChooseFileAsync(page, "scan.pdf", Pdfs.WithPages(1));
        await visitor.SeesAsync("In dit bestand staat geen zegel");
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task It_is_done_with_the_keyboard_and_what_goes_wrong_is_told()
    {
        await using var visitor = await shared.NewVisitorAsync();
        var page = visitor.Page;
        // Listened to all the while: the browser is told to hand choosers over some time after it is asked to, and a key may come before that.
        var choosers = Channel.CreateUnbounded<IFileChooser>();
        page.FileChooser += (_, chooser) => choosers.Writer.TryWrite(chooser);
        await page.GotoAsync("/verificatie");
        await visitor.SeesHeadingAsync("Verzegeld bestand controleren");
        await page.RouteAsync("**/api/verification", route => route.AbortAsync());
        await ChooseByKeyboardAsync("^Bestand kiezen$");
        await visitor.SeesAsync("Er is geen verbinding met de portal.");
        await visitor.FindsNothingWrongAsync();

        await page.UnrouteAsync("**/api/verification");
        await ChooseByKeyboardAsync("^Bestand kiezen$");
        await visitor.SeesAsync("In dit bestand staat geen zegel");
        Assert.Equal("finding", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-labelledby')"));
        await Assertions.Expect(page.GetByText("Er is geen verbinding")).ToHaveCountAsync(0);

        async Task ChooseByKeyboardAsync(string button)
        {
            await visitor.TabToAsync(button);
            await page.Keyboard.PressAsync("Enter");
            var chooser = await choosers.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
            await chooser.SetFilesAsync(new FilePayload { Name = "brief.pdf", MimeType = "application/pdf", Buffer = Pdfs.WithPages(1) });
        }
    }

    private async Task<byte[]> SealAsync()
    {
        using var output = new MemoryStream();
        Assert.Null((await shared.Services.GetRequiredService<PdfSealer>().SealAsync(new MemoryStream(Pdfs.WithPages(1)), Evidence, output, CancellationToken.None)).Failure);
        return output.ToArray();
    }
}
