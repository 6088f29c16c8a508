using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The bar at the bottom of a phone, and a window so low that nothing may stay in sight in it.</summary>
public sealed class PhoneTests(SharedBrowser shared)
{
    private const string TargetsAreLarge = "bar => [...bar.querySelectorAll('a, button')].every(one => one.offsetWidth >= 44 && one.offsetHeight >= 44)";

    [Fact]
    public async Task The_bar_of_a_phone_leads_everywhere_and_says_where_one_is()
    {
        var household = await Household.OfDirectorAsync(shared, "Dina Duim");
        await using var visitor = await household.VisitAsync("/", 390);
        await visitor.SeesAsync("U bent helemaal bij");
        var bar = Bar(visitor);
        await Assertions.Expect(bar.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Start", "Dossier", "Vragen"]);
        await Assertions.Expect(Link(bar, "Start")).ToHaveAttributeAsync("aria-current", "page");
        Assert.True(await bar.EvaluateAsync<bool>(TargetsAreLarge));
        foreach (var (link, heading) in new[] { ("Dossier", "Het digitale dossier"), ("Vragen", "Vragen en berichten"), ("Start", "Goe") })
        {
            await Link(bar, link).ClickAsync();
            await visitor.SeesHeadingAsync(heading);
            await Assertions.Expect(bar.Locator("[aria-current]")).ToHaveTextAsync([link]);
        }

        foreach (var (link, heading) in new[] { ("Mijn gegevens", "Mijn gegevens"), ("Fiscale aangiften", "Fiscale aangiften"), ("Facturen", "Facturen") })
        {
            await More(bar).ClickAsync();
            await visitor.FindsNothingWrongAsync();
            await Link(bar, link).ClickAsync();
            await visitor.SeesHeadingAsync(heading);
            await Assertions.Expect(Link(bar, link)).ToHaveCountAsync(0);
            await Assertions.Expect(More(bar)).ToHaveAttributeAsync("aria-current", "true");
        }

        await visitor.TabToAsync("^Meer$");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Link(bar, "Facturen")).ToHaveAttributeAsync("aria-current", "page");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(More(bar)).ToBeFocusedAsync();
        await Assertions.Expect(Link(bar, "Facturen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_wider_screen_the_menu_stays_at_the_top()
    {
        var household = await Household.OfDirectorAsync(shared, "Bram Breed");
        await using var visitor = await household.VisitAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
        var menu = Bar(visitor);
        await Assertions.Expect(menu.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Home", "Mijn gegevens", "Fiscale aangiften", "Digitale dossier", "Facturen", "Stel een vraag"]);
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(Link(menu, "Vragen")).ToBeVisibleAsync();
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await Assertions.Expect(Link(menu, "Digitale dossier")).ToBeVisibleAsync();
        await Assertions.Expect(Link(menu, "Vragen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_bar_covers_neither_the_end_of_a_page_nor_its_actions_nor_a_dialog()
    {
        var household = await Household.OfDirectorAsync(shared, "Ella Eind");
        var placed = await household.PlaceAndOpenAsync(new { kind = "VatReturn", subject = "BTW Q1-2024" });
        await using var visitor = await household.VisitAsync("/", 390);
        await visitor.SeesAsync("Recente documenten");
        Assert.True(await EndIsClearAsync(visitor), "the end of the start page");
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.PressAsync("Akkoord");
        var actions = await BoxAsync(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Acties" }));
        Assert.True(actions.Y + actions.Height <= (await BoxAsync(Bar(visitor))).Y, "the actions of a document");
        await visitor.Page.GotoAsync("/gegevens");
        await visitor.PressAsync("Agendalink maken");
        await visitor.FillAsync("Uw wachtwoord", Client.Password);
        await Assertions.Expect(Bar(visitor)).ToHaveCountAsync(0);
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Bar(visitor)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task At_four_times_the_size_nothing_is_covered_and_nothing_scrolls_sideways()
    {
        var household = await Household.OfDirectorAsync(shared, "Gerda Groot");
        var placed = await household.PlaceAndOpenAsync(new { kind = "VatReturn", subject = "BTW Q1-2024", period = "2024-Q1" });
        await household.PlaceAsync(new { kind = "Invoice", subject = "Factuur 2020-017", amount = 1234.56m, dueDate = "2020-05-31" });
        await using var visitor = await household.VisitAsync("/");
        await visitor.SeesAsync("Recente documenten");
        // 1280 by 1024 at 400 %.
        await visitor.Page.SetViewportSizeAsync(320, 256);
        await More(Bar(visitor)).ClickAsync();
        await visitor.IsSilentAndFitsAsync();
        await Link(Bar(visitor), "Facturen").ClickAsync();
        foreach (var (path, sight) in new[]
        {
            ("/", "Recente documenten"), ("/gegevens", household.Person.Email), ("/meldingen", "Eén keer per dag"), ("/aangiften", "BTW Q1-2024"), ("/dossier", "BTW Q1-2024"),
            ("/facturen", "Te laat"), ("/vragen", "Nog geen gesprekken"), ("/vragen/nieuw", "Bestanden kiezen"), ("/accountbeveiliging", "Wachtwoord"), ($"/documenten/{placed.Id}", "Na uw akkoord"),
        })
        {
            await visitor.Page.GotoAsync(path);
            await visitor.SeesAsync(sight);
            Assert.InRange(await CoveredAsync(visitor), 0, 256 / 4);
            await visitor.FindsNothingWrongAsync();
        }

        await visitor.PressAsync("Akkoord");
        await Assertions.Expect(visitor.Page.GetByLabel("Reactie (niet verplicht)")).ToBeVisibleAsync();
        Assert.InRange(await CoveredAsync(visitor), 0, 256 / 4);
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("U heeft akkoord gegeven");
        await visitor.FindsNothingWrongAsync();
    }

    private static ILocator Bar(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" });

    private static ILocator Link(ILocator bar, string name) => bar.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator More(ILocator bar) => bar.GetByRole(AriaRole.Button, new() { Name = "Meer", Exact = true });

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator what)
    {
        await what.WaitForAsync();
        return await what.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not drawn.");
    }

    private static Task<bool> EndIsClearAsync(Visitor visitor) => visitor.Page.EvaluateAsync<bool>("""
        () => {
          scrollTo(0, document.documentElement.scrollHeight)
          const last = [...document.querySelectorAll('main a')].at(-1).getBoundingClientRect()
          return last.bottom <= document.querySelector('header nav').getBoundingClientRect().top
        }
        """);

    /// <summary>How much of the height of the window stays covered, however one scrolls.</summary>
    private static Task<double> CoveredAsync(Visitor visitor) => visitor.Page.EvaluateAsync<double>("""
        () => [...document.querySelectorAll('body *')]
          .filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && one.checkVisibility({ visibilityProperty: true }))
          .map(one => one.getBoundingClientRect())
          .reduce((sum, box) => sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0)
        """);
}
