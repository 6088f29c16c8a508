using System.Diagnostics;
using System.Globalization;
using Portal.Pdf;

namespace Portal.Benchmarks;

/// <summary>What becomes of the PDFs in a folder, e.g. a public collection of broken ones: refused, taken, read or not, and how long that took.</summary>
public static class PdfCollection
{
    public static async Task<int> RunAsync(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var outcomes = new Dictionary<string, int>();
        foreach (var file in files)
        {
            var watch = Stopwatch.StartNew();
            var outcome = await OutcomeAsync(file);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:F1} s  {outcome,-28} {Path.GetRelativePath(folder, file)}"));
        }

        foreach (var (outcome, count) in outcomes.OrderByDescending(pair => pair.Value)) Console.WriteLine($"{count,6}  {outcome}");
        Console.WriteLine($"{files.Count} files; the program that asked is still here");
        return files.Count == 0 ? 1 : 0;
    }

    private static async Task<string> OutcomeAsync(string path)
    {
        await using var content = File.OpenRead(path);
        if (await PdfReaders.ErrorOfAsync(content, toBeSigned: false, "tests", CancellationToken.None) is { } error) return error;
        var words = await PdfReaders.WordsOfAsync(content, "tests", CancellationToken.None);
        return words switch { null => "taken, text not readable", [] => "taken, no text", _ => "taken" };
    }
}
