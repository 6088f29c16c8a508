using System.Diagnostics;
using System.Globalization;
using Portal.Functions.Tests.Import;
using Portal.Testing;

namespace Portal.Benchmarks;

/// <summary>A long client list, one row in a hundred with a fault: told, brought, and brought once more.</summary>
public static class Imports
{
    /// <exception cref="InvalidOperationException">Another number of rows was taken than there is nothing wrong with.</exception>
    public static async Task<IReadOnlyList<string>> CountAsync(MeasuredPortal portal, int rows)
    {
        var list = new LongList(Unique.Word(), rows, faultEach: 100);
        var import = portal.Story.Office.Import;
        return
        [
            $"| {rows} rows, {list.Faults.Count} with a fault | rows taken | operations a row | seconds here, on Azurite |", "|---|---|---|---|",
            await LineAsync("told", rows - list.Faults.Count, () => import.DryAsync(list.Csv)),
            await LineAsync("brought", rows - list.Faults.Count, () => import.RunAsync(list.Csv)),
            await LineAsync("brought again", 0, () => import.RunAsync(list.Csv)),
        ];

        async Task<string> LineAsync(string what, int expected, Func<Task<ImportAnswer>> send)
        {
            ImportAnswer? answer = null;
            var watch = Stopwatch.StartNew();
            var use = await portal.Meter.OfAsync(async () => answer = await send());
            if (answer!.Created != expected || answer.Problems.Count != list.Faults.Count) throw new InvalidOperationException($"{what}: {answer.Created} rows taken, {answer.Problems.Count} told.");
            return string.Create(CultureInfo.InvariantCulture, $"| {what} | {answer.Created} | {use.Operations / (double)rows:0.0} | {watch.Elapsed.TotalSeconds:0} |");
        }
    }
}
