using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>
/// A Chromium to test with. The one without a window of its own when it is on this machine or Debian has it: a whole browser, even without a
/// screen, draws its window, tabs and menus, which took most of the time of a test. Otherwise a whole one, in the end Playwright's.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Headless = ["/usr/bin/chromium-headless-shell"];

    private static readonly string[] Whole =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = await FromDebianAsync(Headless, "chromium-headless-shell") ?? await FromDebianAsync(Whole, "chromium") ?? FromPlaywright(),
        // The sandbox cannot be used by root; the others keep the browser from calling home.
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>Where the one is that is used; null where it is Playwright's.</summary>
    public static string? Found() => Headless.Concat(Whole).FirstOrDefault(File.Exists);

    private static async Task<string?> FromDebianAsync(string[] usual, string package) => usual.FirstOrDefault(File.Exists)
        ?? (DebianPackages.CanBeInstalled && await DebianPackages.InstallAsync(package) ? usual.FirstOrDefault(File.Exists) : null);

    // Null leaves the choice to Playwright, which then takes what it has just installed.
    private static string? FromPlaywright() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
        ? null
        : throw new InvalidOperationException("There is no Chromium on this machine and none could be installed. Install Chromium or Chrome and run the tests again.");
}
