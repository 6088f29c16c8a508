using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>A Chromium to test with: the one on this machine, otherwise Debian's where it can be installed, otherwise Playwright's own.</summary>
internal static class Chromium
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Installed() ?? await FromDebianAsync() ?? FromPlaywright(),
        // The sandbox cannot be used by root; the others keep the browser from calling home.
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static string? Installed() => Usual.FirstOrDefault(File.Exists);

    private static async Task<string?> FromDebianAsync() =>
        DebianPackages.CanBeInstalled && await DebianPackages.InstallAsync("chromium") ? Installed() : null;

    // Null leaves the choice to Playwright, which then takes what it has just installed.
    private static string? FromPlaywright() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
        ? null
        : throw new InvalidOperationException("There is no Chromium on this machine and none could be installed. Install Chromium or Chrome and run the tests again.");
}
