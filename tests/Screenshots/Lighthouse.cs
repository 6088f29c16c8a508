using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Portal.Browser.Tests;
using Portal.Local.Toolchain;

namespace Portal.Screenshots;

/// <summary>What Lighthouse says of the sign-in and start pages on a phone with a slow network. Installs it the first time.</summary>
internal static class Lighthouse
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Screenshots", "lighthouse");
    private static readonly Dictionary<string, int> Least = new() { ["performance"] = 95, ["accessibility"] = 100, ["best-practices"] = 100 };

    /// <returns>1 when a page is below what it should be.</returns>
    public static async Task<int> RunAsync(Uri origin)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder);
        var fine = await IsFineAsync(new Uri(origin, "/inloggen"), "");
        fine &= await IsFineAsync(origin, await CookieAsync(origin));
        return fine ? 0 : 1;
    }

    private static async Task<bool> IsFineAsync(Uri page, string cookie)
    {
        var report = Path.GetTempFileName();
        var headers = JsonSerializer.Serialize(cookie.Length == 0 ? [] : new Dictionary<string, string> { ["Cookie"] = cookie });
        await RunAsync(
            "node",
            [
                "node_modules/lighthouse/cli/index.js", page.ToString(), "--quiet", "--output=json", $"--output-path={report}", $"--extra-headers={headers}",
                $"--only-categories={string.Join(',', Least.Keys)}", "--chrome-flags=--headless --no-sandbox --disable-gpu",
            ],
            Folder);
        using var found = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        File.Delete(report);
        return Tell(page, found.RootElement);
    }

    private static bool Tell(Uri page, JsonElement report)
    {
        Console.WriteLine(page.AbsolutePath);
        foreach (var audit in new[] { "first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift" })
            Console.WriteLine($"  {audit,-26}{report.GetProperty("audits").GetProperty(audit).GetProperty("displayValue").GetString()}");
        var scores = Least.Select(least => (least.Key, Score: (int)Math.Round(report.GetProperty("categories").GetProperty(least.Key).GetProperty("score").GetDouble() * 100), least.Value)).ToList();
        foreach (var (name, score, least) in scores) Console.WriteLine($"  {name,-26}{score}{(score < least ? $", below {least}: {Failed(report, name)}" : "")}");
        return scores.All(score => score.Score >= score.Value);
    }

    private static string Failed(JsonElement report, string category) => string.Join(", ",
        from reference in report.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray()
        where reference.GetProperty("weight").GetDouble() > 0
        let id = reference.GetProperty("id").GetString()!
        let score = report.GetProperty("audits").GetProperty(id).GetProperty("score")
        where score.ValueKind == JsonValueKind.Number && score.GetDouble() < 0.9
        select id);

    private static async Task<string> CookieAsync(Uri origin)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var visitor = await browser.NewVisitorAsync(origin, 390);
        await visitor.SignInAsync(origin, "jan@korenaar.example");
        return string.Join("; ", (await visitor.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));
    }

    private static async Task RunAsync(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        if (Chromium.Found() is { } chromium) start.Environment["CHROME_PATH"] = chromium;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
