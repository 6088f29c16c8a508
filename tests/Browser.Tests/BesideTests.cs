using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>What happens once a form is sent: beside it at a desk, under it on a phone.</summary>
public sealed class BesideTests(SharedBrowser shared)
{
    [Theory]
    [InlineData("/vragen/nieuw", "Aanmaken", "U krijgt een e-mail zodra wij antwoorden.")]
    [InlineData("/accountbeveiliging/wachtwoord", "Wachtwoord wijzigen", "Uw nieuwe wachtwoord geldt meteen.")]
    [InlineData("/accountbeveiliging/mobiel", "Stuur mij een code", "U krijgt een sms met een code.")]
    [InlineData("/wachtwoord-opvragen", "Wachtwoord opvragen", "De link werkt één keer en is beperkt geldig.")]
    public async Task What_happens_next_stands_beside_a_form_and_on_a_phone_under_it(string path, string send, string step)
    {
        var household = await Household.OfDirectorAsync(shared, "Beate Besides");
        await using var visitor = path == "/wachtwoord-opvragen" ? await shared.NewVisitorAsync() : await household.VisitAsync(path);
        if (path == "/wachtwoord-opvragen") await visitor.Page.GotoAsync(path);
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true });
        var steps = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Zo gaat het verder" });
        await Assertions.Expect(steps.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Assertions.Expect(steps).ToContainTextAsync(step);
        var (form, beside) = (await BoxAsync(button), await BoxAsync(steps));
        Assert.True(beside.X >= form.X + form.Width && beside.Y < form.Y, "beside");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.SetViewportSizeAsync(390, 844);
        (form, beside) = (await BoxAsync(button), await BoxAsync(steps));
        Assert.True(beside.Y >= form.Y + form.Height, "under");
        await visitor.FindsNothingWrongAsync();
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator what)
    {
        await what.WaitForAsync();
        return await what.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not drawn.");
    }
}
