using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Going from page to page: each click is answered at once, also while what was asked for is on its way.</summary>
public sealed class NavigationTests(SharedBrowser shared)
{
    private const string Page = "**/assets/QuestionsPage-*.js";

    [Fact]
    public async Task While_a_page_is_on_its_way_a_line_at_the_top_says_so()
    {
        await using var visitor = await StartedAsync("Trage Trudy");
        var mayCome = await HeldAsync(visitor.Page, Page);
        var line = visitor.Page.Locator("[data-pending]");
        await Assertions.Expect(line).ToBeHiddenAsync();
        await Menu(visitor, "Stel een vraag").ClickAsync();
        await visitor.FollowAsync("Eerdere vragen en berichten");
        await Assertions.Expect(line).ToBeVisibleAsync();
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-hidden", "true");
        mayCome.SetResult();
        await visitor.SeesHeadingAsync("Vragen en berichten");
        await Assertions.Expect(line).ToBeHiddenAsync();
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task Who_points_at_a_link_or_reaches_it_with_the_keyboard_has_its_page_fetched_and_no_document_read()
    {
        var household = await Household.OfDirectorAsync(shared, "Wiek Wijzer");
        var placed = await household.PlaceAsync(new { kind = "Information", folder = "Advies", subject = "Nog niet gelezen" });
        await using var visitor = await household.VisitAsync("/");
        await visitor.SeesAsync("U bent helemaal bij");
        var read = new List<string>();
        visitor.Page.Request += (_, request) => read.Add(request.Url);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Nog niet gelezen" }).HoverAsync(), "**/assets/DocumentPage-*.js");
        await visitor.Page.RunAndWaitForResponseAsync(() => Menu(visitor, "Digitale dossier").FocusAsync(), "**/assets/DossierPage-*.js");
        Assert.DoesNotContain(read, url => url.Contains($"/api/documents/{placed.Id}", StringComparison.Ordinal));
        await Assertions.Expect(visitor.Page).ToHaveURLAsync("/");
    }

    [Fact]
    public async Task A_finger_on_a_link_fetches_its_page()
    {
        await using var visitor = await StartedAsync("Vera Vinger", 390);
        await visitor.Page.RunAndWaitForResponseAsync(() => Menu(visitor, "Vragen").DispatchEventAsync("touchstart"), Page);
        await visitor.SeesAsync("U bent helemaal bij");
    }

    [Theory]
    [InlineData("/documenten/bestaat-niet", "DocumentPage", "document", "Dit document")]
    [InlineData("/vragen", "QuestionsPage", "list", "Vragen en berichten")]
    [InlineData("/vragen/nieuw", "NewQuestionPage", "form", "Stel een vraag")]
    public async Task A_page_whose_code_is_on_its_way_shows_the_shape_that_it_will_have(string path, string code, string shape, string heading)
    {
        await using var visitor = await StartedAsync("Geduldige Gijs");
        var mayCome = await HeldAsync(visitor.Page, $"**/assets/{code}-*.js");
        await visitor.Page.GotoAsync(path);
        await Assertions.Expect(visitor.Page.Locator($"main [data-shape={shape}]")).ToBeVisibleAsync();
        await Assertions.Expect(Menu(visitor, "Facturen")).ToBeVisibleAsync();
        mayCome.SetResult();
        await visitor.SeesHeadingAsync(heading);
        await Assertions.Expect(visitor.Page.Locator("[data-shape]")).ToHaveCountAsync(0);
    }

    private async Task<Visitor> StartedAsync(string name, int width = 1280)
    {
        var visitor = await (await Household.OfDirectorAsync(shared, name)).VisitAsync("/", width);
        await visitor.SeesAsync("U bent helemaal bij");
        return visitor;
    }

    private static ILocator Menu(Visitor visitor, string link) =>
        visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = link, Exact = true });

    /// <summary>Keeps a file from coming until the test lets it.</summary>
    private static async Task<TaskCompletionSource> HeldAsync(IPage page, string file)
    {
        var mayCome = new TaskCompletionSource();
        await page.RouteAsync(file, async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        });
        return mayCome;
    }
}
