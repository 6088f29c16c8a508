using System.Diagnostics;

namespace Portal.Functions.Tests.Signing;

/// <summary>The programs that judge a sealed file, and a signed message: those on this machine, otherwise Debian's where they can be installed.</summary>
internal static class PdfTools
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["pdfsig"] = "poppler-utils", ["pdftotext"] = "poppler-utils", ["pdftoppm"] = "poppler-utils", ["pdfinfo"] = "poppler-utils", ["pdfdetach"] = "poppler-utils", ["qpdf"] = "qpdf", ["mutool"] = "mupdf-tools", ["openssl"] = "openssl", ["zbarimg"] = "zbar-tools", ["xmlsec1"] = "xmlsec1",
    };

    private static readonly Lock Installing = new();

    /// <returns>What it wrote, errors included.</returns>
    /// <exception cref="InvalidOperationException">It is missing and cannot be installed here.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string tool, params string[] arguments)
    {
        Ensure(tool);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public static async Task<string> SuccessAsync(string tool, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(tool, arguments);
        Assert.True(exitCode == 0, $"{tool} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    private static void Ensure(string tool)
    {
        lock (Installing)
        {
            if (IsThere(tool)) return;
            if (File.Exists("/usr/bin/apt-get") && Environment.UserName == "root")
            {
                Install("update", "-qq");
                Install(["install", "-y", "-qq", "--no-install-recommends", .. Packages.Where(package => !IsThere(package.Key)).Select(package => package.Value).Distinct()]);
            }

            if (!IsThere(tool)) throw new InvalidOperationException($"There is no {tool} on this machine and it could not be installed. Install {Packages[tool]} and run the tests again.");
        }
    }

    private static bool IsThere(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static void Install(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", arguments) { RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
