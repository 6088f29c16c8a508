using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Documents;
using Portal.Dossiers;

namespace Portal.Benchmarks;

/// <summary>What the start page asks for (portal/src/app/pages/StartPage.tsx), with few and with many documents in the dossier.</summary>
public static class StartPage
{
    private const int PagesOfOneRound = 20;
    private const int NewestDocuments = 5;

    private sealed record Page(TimeSpan Time, StorageUse Storage, TimeSpan Bare)
    {
        public TimeSpan Elsewhere => Time - Storage.Time;
    }

    public static async Task<IReadOnlyList<string>> CompareAsync(MeasuredPortal few, MeasuredPortal many, int rounds)
    {
        var measured = await Rounds.AlternateAsync(rounds, () => RoundAsync(few), () => RoundAsync(many));
        return
        [
            Line("start page: storage operations", page => page.Storage.Operations),
            Line("start page: bytes read from storage", page => page.Storage.Bytes),
            Line("start page: time outside storage", page => page.Elsewhere.TotalMicroseconds),
            Line("start page: time in Azurite", page => page.Storage.Time.TotalMicroseconds),
            Line("start page: time together", page => page.Time.TotalMicroseconds),
            Line("the newest documents asked of Azurite alone: time", page => page.Bare.TotalMicroseconds),
        ];

        string Line(string what, Func<Page, double> figure) =>
            new Ratio(what, measured.Select(round => round.Second.Select(figure).Median() / round.First.Select(figure).Median())).ToString();
    }

    private static async Task<List<Page>> RoundAsync(MeasuredPortal portal)
    {
        var pages = new List<Page>();
        while (pages.Count < PagesOfOneRound) pages.Add(await PageAsync(portal));
        return pages;
    }

    // One after another, though a browser asks for tasks and dossiers at once: only so can storage's share be told apart.
    private static async Task<Page> PageAsync(MeasuredPortal portal)
    {
        var watch = Stopwatch.StartNew();
        var storage = await portal.Meter.OfAsync(async () =>
        {
            await portal.Http.GetByteArrayAsync("/api/tasks");
            await portal.Http.GetByteArrayAsync("/api/dossiers");
            await portal.Http.GetByteArrayAsync($"/api/dossiers/{portal.Story.Dossier.Id}/documents?limit={NewestDocuments}");
        });
        return new Page(watch.Elapsed, storage, await BareAsync(portal));
    }

    private static async Task<TimeSpan> BareAsync(MeasuredPortal portal)
    {
        var documents = portal.Services.GetRequiredService<DocumentStore>();
        var watch = Stopwatch.StartNew();
        await documents.ListAsync(portal.Story.Dossier.Id, Enum.GetValues<Folder>(), after: null, NewestDocuments, CancellationToken.None);
        return watch.Elapsed;
    }
}
