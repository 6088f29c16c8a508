using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Benchmarks;

/// <summary>Pages of a dossier, filtered and searched, with 100, 10,000 and 100,000 documents in it: the first is what the others are measured by.</summary>
public sealed class DossierSizes(IReadOnlyList<MeasuredPortal> sizes, int rounds)
{
    private static readonly (string What, string Query)[] Pages =
    [
        ("a page", ""),
        ("a page of one kind in one state", "?kind=VatReturn&state=approved"),
        ("a page with nothing in it: no document is open", "?state=open"),
        ("the documents of one month", "?from=2016-02-01&to=2016-02-29"),
        ("a search for a word that is in one document", "?search=00042"),
        ("a search for a word that is in all", "?search=omzetbelasting"),
        ("a search for two words, one of them in all", "?search=omzetbelasting 00042"),
    ];

    private const int RowsOfAPage = 50;

    // What Azurite itself takes for one row and for one range: as much as a page grows with these, it is not the portal's.
    private static readonly (string What, Func<MeasuredPortal, Task> Ask)[] Yardsticks = [("one row, asked of Azurite alone", PointAsync), ("a range of 50 rows, asked of Azurite alone", RangeAsync)];

    public async Task<IReadOnlyList<string>> CompareAsync(IReadOnlyList<string> names)
    {
        var lines = new List<string> { $"| {string.Join(" | ", names.SelectMany(name => new[] { $"{name}: operations", $"{name}: time" }).Prepend("to the dossier with 100 documents"))} |", $"|---|{string.Concat(Enumerable.Repeat("---|", 2 * names.Count))}" };
        foreach (var (what, query) in Pages) lines.Add($"| {what} | {string.Join(" | ", await RatiosAsync(portal => PageAsync(portal, query)))} |");
        foreach (var (what, ask) in Yardsticks) lines.Add($"| {what} | {string.Join(" | ", await RatiosAsync(ask))} |");
        return lines;
    }

    private async Task<IEnumerable<string>> RatiosAsync(Func<MeasuredPortal, Task> ask)
    {
        var measured = new List<List<(double Operations, double Time)>>();
        for (var round = -1; round < rounds; round++)
        {
            var one = new List<(double, double)>();
            foreach (var size in sizes) one.Add(await MeasureAsync(size, ask));
            if (round >= 0) measured.Add(one);
        }

        return Enumerable.Range(1, sizes.Count - 1).SelectMany(size => new[]
        {
            Text(measured.Select(round => round[size].Operations / round[0].Operations)),
            Text(measured.Select(round => round[size].Time / round[0].Time)),
        });
    }

    private static async Task<(double Operations, double Time)> MeasureAsync(MeasuredPortal portal, Func<MeasuredPortal, Task> ask)
    {
        var watch = Stopwatch.StartNew();
        var use = await portal.Meter.OfAsync(() => ask(portal));
        // What is asked of Azurite directly belongs to no request and is not counted: it is one.
        return (Math.Max(1, use.Operations), watch.Elapsed.TotalMicroseconds);
    }

    private static Task<byte[]> PageAsync(MeasuredPortal portal, string query) => portal.Http.GetByteArrayAsync($"/api/dossiers/{portal.Story.Dossier.Id}/documents{query}");

    private static Task<Document?> PointAsync(MeasuredPortal portal) => TableOf(portal).FindAsync<Document>(portal.Story.Dossier.Id, Document.KeyOf(42), CancellationToken.None);

    private static Task<List<Document>> RangeAsync(MeasuredPortal portal) =>
        TableOf(portal).RowsAsync<Document>(portal.Story.Dossier.Id, DocumentLists.PrefixOf(), CancellationToken.None, pageSize: RowsOfAPage).ToListAsync(RowsOfAPage);

    private static TableClient TableOf(MeasuredPortal portal) => portal.Services.GetRequiredService<DossierStore>().Table;

    private static string Text(IEnumerable<double> ratios) => ratios.Median().ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
