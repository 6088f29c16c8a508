using Microsoft.Playwright;
using Portal.Browser.Tests;
using Portal.Local.Toolchain;

namespace Portal.Screenshots;

/// <summary>The pictures in docs/images: each page at the width of a desk and of a phone.</summary>
internal static class Album
{
    private static readonly int[] Widths = [1280, 390];
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "images");

    public static async Task<int> TakeAsync(Uri origin)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        foreach (var width in Widths)
        {
            foreach (var visit in Page.All.GroupBy(page => (page.Person, page.IsOffice)))
            {
                await using var visitor = await browser.NewVisitorAsync(origin, width);
                if (visit.Key.Person is { } person) await visitor.SignInAsync(origin, person);
                var window = await visitor.NewPageAsync();
                foreach (var page in visit) await TakeAsync(window, page, width);
            }
        }

        return 0;
    }

    private static async Task TakeAsync(IPage window, Page page, int width)
    {
        await window.GoAsync(page);
        var file = Path.Combine(Folder, $"{page.Name}-{width}.png");
        // On a phone as much as its screen shows: what is fixed at the bottom would stand in the middle of a whole page.
        await window.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = page.Open is null && width > 500 });
        Console.WriteLine(Path.GetRelativePath(Repository.Root, file));
    }
}
