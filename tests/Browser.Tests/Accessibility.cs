using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>
/// What axe finds on a page. Run in the page itself: its runner for Playwright opens another page for each look, to keep results from pages
/// that are not to be trusted with them, and hands over what is right as well.
/// </summary>
internal static class Accessibility
{
    private const string Look = """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          })
          return violations.map(({ id, nodes }) => `${id} at ${nodes[0].html}`)
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <returns>Each rule that is broken, with one place where it is.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Look);
    }
}
