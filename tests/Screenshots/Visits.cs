using Microsoft.Playwright;

namespace Portal.Screenshots;

/// <summary>Signs in to the demo office and goes where a page is.</summary>
internal static class Visits
{
    public const string Password = "proefkantoor";

    public static Task<IBrowserContext> NewVisitorAsync(this IBrowser browser, Uri origin, int width) => browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = origin.ToString(), Locale = "nl-NL", ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, HasTouch = width < 500,
    });

    public static async Task SignInAsync(this IBrowserContext visitor, Uri origin, string person)
    {
        var answer = await visitor.APIRequest.PostAsync("/api/session", new APIRequestContextOptions
        {
            DataObject = new { userName = person, password = Password }, Headers = [new("Origin", origin.GetLeftPart(UriPartial.Authority))],
        });
        if (!answer.Ok) throw new InvalidOperationException($"{person} could not sign in: {answer.Status}");
    }

    public static async Task GoAsync(this IPage browser, Page page)
    {
        await browser.GotoAsync(page.Path);
        if (page.IsOffice && await IsAskedWhoAsync(browser)) await SignInAsStaffAsync(browser);
        await browser.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (page.Open is not { } link) return;
        await browser.GetByRole(AriaRole.Link, new() { NameRegex = new System.Text.RegularExpressions.Regex(link) }).First.ClickAsync();
        await browser.Locator("canvas").First.WaitForAsync();
        await browser.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<bool> IsAskedWhoAsync(IPage browser)
    {
        var (asked, there) = (browser.GetByRole(AriaRole.Heading, new() { Name = "Inloggen bij kantoor" }), browser.GetByRole(AriaRole.Navigation));
        await asked.Or(there).First.WaitForAsync();
        return await asked.CountAsync() > 0;
    }

    private static async Task SignInAsStaffAsync(IPage browser)
    {
        await browser.GetByLabel("Petra Bakker").CheckAsync();
        await browser.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await browser.GetByRole(AriaRole.Navigation).First.WaitForAsync();
    }
}
