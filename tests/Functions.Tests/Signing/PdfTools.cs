using System.Diagnostics;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>The programs that judge a sealed file, and a signed message: those on this machine, otherwise Debian's where they can be installed.</summary>
internal static class PdfTools
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["pdfsig"] = "poppler-utils", ["pdftotext"] = "poppler-utils", ["pdftoppm"] = "poppler-utils", ["pdfinfo"] = "poppler-utils", ["pdfdetach"] = "poppler-utils", ["qpdf"] = "qpdf", ["mutool"] = "mupdf-tools", ["openssl"] = "openssl", ["zbarimg"] = "zbar-tools", ["xmlsec1"] = "xmlsec1",
    };

    /// <returns>What it wrote, errors included.</returns>
    /// <exception cref="InvalidOperationException">It is missing and cannot be installed here.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string tool, params string[] arguments)
    {
        await EnsureAsync(tool);
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

    private static async Task EnsureAsync(string tool)
    {
        if (IsThere(tool)) return;
        string[] missing = [.. Packages.Where(package => !IsThere(package.Key)).Select(package => package.Value).Distinct()];
        if (DebianPackages.CanBeInstalled) await DebianPackages.InstallAsync(missing);
        if (!IsThere(tool)) throw new InvalidOperationException($"There is no {tool} on this machine and it could not be installed. Install {Packages[tool]} and run the tests again.");
    }

    private static bool IsThere(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
