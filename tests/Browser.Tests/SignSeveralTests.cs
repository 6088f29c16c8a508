using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Several documents that wait for one person: read each, confirm once.</summary>
public sealed class SignSeveralTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Two_of_three_documents_are_read_and_signed_with_one_code(int width, ColorScheme colors)
    {
        var household = await Household.OfDirectorAsync(shared, "Tess Tekent");
        var placed = new List<PlacedAnswer>();
        foreach (var subject in new[] { "Huurovereenkomst", "Opdrachtbevestiging", "Volmacht" }) placed.Add(await PlaceAsync(household, subject));
        var mobile = Unique.Mobile();
        await (await shared.Driver.SignInAsync(household.Person)).Account.RegisterMobileAsync(shared.Driver, mobile, mobile);
        var sent = (await shared.Driver.Mail.TextsToAsync(mobile)).Count;
        await using var visitor = await household.VisitAsync("/", width, colors);
        await visitor.FollowAsync("Deze 3 documenten in één keer ondertekenen");
        await visitor.SeesHeadingAsync("Documenten ondertekenen");
        await visitor.PressAsync("Verder");
        await visitor.SeesAsync("Lees en vink eerst aan wat u wilt ondertekenen.");
        await visitor.FindsNothingWrongAsync();
        await ReadAsync(visitor, "Huurovereenkomst");
        await ReadAsync(visitor, "Volmacht");
        await visitor.SeesAsync("2 van 3 gekozen");
        await visitor.FindsNothingWrongAsync();

        await visitor.PressAsync("Verder");
        await visitor.SeesHeadingAsync("2 documenten ondertekenen");
        // Who goes back finds what was read and chosen.
        await visitor.PressAsync("Terug");
        await Assertions.Expect(visitor.Page.GetByLabel("Gelezen: ondertekenen")).ToHaveCountAsync(2);
        await Assertions.Expect(visitor.Page.GetByLabel("Gelezen: ondertekenen").First).ToBeCheckedAsync();
        await visitor.PressAsync("Verder");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Blockquote)).ToHaveCountAsync(2);
        await visitor.Page.GetByLabel("Ik heb deze documenten gelezen en ben het met elke verklaring eens").CheckAsync();
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Stuur mij een code");
        await visitor.FillAsync("Code", await shared.Driver.Mail.CodeToAsync(mobile, sent + 1));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ondertekenen", Exact = true }).ClickAsync();
        await visitor.SeesHeadingAsync("U heeft 2 documenten ondertekend");
        await visitor.FindsNothingWrongAsync();
        foreach (var (document, state) in placed.Zip(["signed", "open", "signed"])) Assert.Equal(state, (await household.Office.DocumentAsync(document.Id)).State);
    }

    [Fact]
    public async Task One_touch_signs_all_and_what_was_withdrawn_meanwhile_says_so()
    {
        var household = await Household.OfDirectorAsync(shared, "Piet Passkey");
        var (one, other) = (await PlaceAsync(household, "Huurovereenkomst"), await PlaceAsync(household, "Volmacht"));
        await using var visitor = await shared.NewVisitorAsync();
        var device = await SecondFactorTests.MakePasskeyAsync(visitor, household.Person);
        await visitor.Page.GotoAsync("/ondertekenen");
        await ReadAsync(visitor, "Huurovereenkomst");
        await ReadAsync(visitor, "Volmacht");
        await visitor.PressAsync("Verder");
        await visitor.Page.GetByLabel("Ik heb deze documenten gelezen").CheckAsync();
        await household.Office.WithdrawAsync(other, "Niet meer nodig.");
        await visitor.PressAsync("Ondertekenen met passkey");
        await visitor.SeesAsync("is ingetrokken");
        Assert.Equal("open", (await household.Office.DocumentAsync(one.Id)).State);
        await visitor.PressAsync("Terug");
        await visitor.Page.ReloadAsync();
        await ReadAsync(visitor, "Huurovereenkomst");
        await visitor.PressAsync("Verder");
        await visitor.Page.GetByLabel("Ik heb dit gelezen en ben het ermee eens").CheckAsync();
        await visitor.PressAsync("Ondertekenen met passkey");
        await visitor.SeesHeadingAsync("U heeft 1 document ondertekend");
        Assert.Equal(1, await device.CountPasskeysAsync());
    }

    private static async Task<PlacedAnswer> PlaceAsync(Household household, string subject)
    {
        var placed = await household.PlaceAsync(new { kind = "ForSigning", folder = "Permanent", subject });
        await household.Office.OpenedAsync(placed);
        return placed;
    }

    private static async Task ReadAsync(Visitor visitor, string subject)
    {
        var document = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = subject }) });
        await document.GetByRole(AriaRole.Button, new() { Name = "Lezen" }).ClickAsync();
        await Assertions.Expect(document.Locator("canvas").First).ToBeVisibleAsync();
        await document.GetByLabel("Gelezen: ondertekenen").CheckAsync();
        await document.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
    }
}
