#pragma warning disable RS0030, CA5394 // Not to be guessed at is not asked of these: a seed makes the same inputs again.
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Portal.Local.Toolchain;

namespace Portal.Benchmarks.Fuzzing;

/// <summary>
/// Gives what reads the input of others many changed inputs: each has to end within two seconds of processor time and 256 MB, and may be refused
/// but not fail. What breaks that is written to artifacts/fuzz, with the seed that makes it again.
/// </summary>
internal static class Fuzz
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    private const long MostMemory = 256L * 1024 * 1024;

    /// <returns>The exit code: 1 when something was found.</returns>
    public static async Task<int> RunAsync(MeasuredPortal portal, int seconds, int seed)
    {
        var (random, targets, watch) = (new Random(seed), Targets.Of(portal), Stopwatch.StartNew());
        var (mutations, tried, found) = (new Mutations(random), targets.ToDictionary(target => target.Name, _ => 0), 0);
        Console.WriteLine($"Seed {seed}");
        while (watch.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            var target = targets[random.Next(targets.Count)];
            var input = mutations.Change(target.Seeds);
            tried[target.Name]++;
            if (await FaultAsync(target, input) is not { } fault) continue;
            found++;
            Console.WriteLine($"{target.Name}: {fault}; {await KeepAsync(target, input)}");
        }

        foreach (var (name, count) in tried) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {name}"));
        Console.WriteLine($"{tried.Values.Sum()} inputs, {found} found");
        return found == 0 ? 0 : 1;
    }

    private static async Task<string?> FaultAsync(Target target, byte[] input)
    {
        using var process = Process.GetCurrentProcess();
        var (used, memory) = (process.TotalProcessorTime, GC.GetTotalMemory(forceFullCollection: false));
        try
        {
            await target.Read(input);
        }
#pragma warning disable CA1031 // Whatever comes out is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
        }

        process.Refresh();
        if (process.TotalProcessorTime - used > MostTime) return $"took {(process.TotalProcessorTime - used).TotalSeconds:F1} s of processor time";
        return GC.GetTotalMemory(forceFullCollection: false) - memory > MostMemory ? "took more than 256 MB" : null;
    }

    private static async Task<string> KeepAsync(Target target, byte[] input)
    {
        var folder = Directory.CreateDirectory(Repository.Path("artifacts", "fuzz")).FullName;
        var file = Path.Combine(folder, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}.bin");
        await File.WriteAllBytesAsync(file, input);
        return file;
    }
}
