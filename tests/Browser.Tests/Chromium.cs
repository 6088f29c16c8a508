using System.Diagnostics;
using Microsoft.Playwright;

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
        ExecutablePath = Installed() ?? FromDebian() ?? FromPlaywright(),
        // The sandbox cannot be used by root; the others keep the browser from calling home.
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static string? Installed() => Usual.FirstOrDefault(File.Exists);

    private static string? FromDebian()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get") || Environment.UserName != "root") return null;
        return Run("apt-get", "update", "-qq") && Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium") ? Installed() : null;
    }

    // Null leaves the choice to Playwright, which then takes what it has just installed.
    private static string? FromPlaywright() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
        ? null
        : throw new InvalidOperationException("There is no Chromium on this machine and none could be installed. Install Chromium or Chrome and run the tests again.");

    private static bool Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
