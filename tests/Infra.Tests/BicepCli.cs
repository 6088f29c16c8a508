using System.Collections.Concurrent;
using System.Diagnostics;

namespace Portal.Infra.Tests;

/// <summary>Runs the Bicep CLI. It takes seconds, so a file is compiled once, however many tests look at it.</summary>
internal static class BicepCli
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Outcome>>> Done = new(StringComparer.Ordinal);

    internal sealed record Outcome(int ExitCode, string Output, string Errors);

    public static Task<Outcome> Build(string path) => Once(path, () => Run([], "build", "--stdout", Repository.At(path)));

    public static async Task<Template> Compile(string path)
    {
        var outcome = await Build(path);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return Template.Parse(outcome.Output);
    }

    public static Task<Outcome> Lint(string path) => Run([], "lint", Repository.At(path));

    public static Task<Outcome> BuildParameters(string path, Dictionary<string, string> environment) =>
        Once($"{path} {string.Join(' ', environment)}", () => Run(environment, "build-params", "--stdout", Repository.At(path)));

    private static Task<Outcome> Once(string key, Func<Task<Outcome>> run) => Done.GetOrAdd(key, _ => new Lazy<Task<Outcome>>(run)).Value;

    private static async Task<Outcome> Run(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Bicep, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What happens to be set on this machine must not decide what a parameter file says.
        foreach (var name in start.Environment.Keys.Where(IsParameter).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    private static bool IsParameter(string name) =>
        name.StartsWith("PORTAL_", StringComparison.Ordinal) || name.StartsWith("AZURE_", StringComparison.Ordinal);
}
