using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Benchmarks;

/// <summary>What the start page asks for (portal/src/app/pages/StartPage.tsx), with few and with many documents in the dossier.</summary>
public sealed class StartPage(MeasuredPortal few, MeasuredPortal many, int rounds)
{
    private const int LoadsOfOneRound = 20;
    private const int NewestDocuments = 5;

    private sealed record Load(TimeSpan Time, StorageUse Storage)
    {
        public double InStorage => Storage.Time.TotalMicroseconds;

        public double Elsewhere => Together - InStorage;

        public double Together => Time.TotalMicroseconds;
    }

    public async Task<IReadOnlyList<string>> CompareAsync()
    {
        var page = await MeasureAsync(PageAsync);
        // In rounds of their own: what Azurite cleans up after a large answer would be charged to whatever comes next.
        var withoutDocuments = await MeasureAsync(TasksAndDossiersAsync);
        var documents = await MeasureAsync(NewestDocumentsAsync);
        var storageAlone = await MeasureAsync(NewestFromStorageAsync);
        return
        [
            Line("start page: storage operations", page, load => load.Storage.Operations),
            Line("start page: bytes read from storage", page, load => load.Storage.Bytes),
            Line("start page: time outside storage", page, load => load.Elsewhere),
            Line("start page: time in Azurite", page, load => load.InStorage),
            Line("start page: time together", page, load => load.Together),
            Line("tasks and dossiers without the documents: time", withoutDocuments, load => load.Together),
            Line("the documents without tasks and dossiers: time outside storage", documents, load => load.Elsewhere),
            Line("the newest documents asked of Azurite alone: time", storageAlone, load => load.Together),
        ];
    }

    private static string Line(string what, IEnumerable<(List<Load> Few, List<Load> Many)> measured, Func<Load, double> figure) =>
        new Ratio(what, measured.Select(round => round.Many.Select(figure).Median() / round.Few.Select(figure).Median())).ToString();

    private Task<List<(List<Load> Few, List<Load> Many)>> MeasureAsync(Func<MeasuredPortal, Task> load) =>
        Rounds.AlternateAsync(rounds, () => RoundAsync(few, load), () => RoundAsync(many, load));

    private static async Task<List<Load>> RoundAsync(MeasuredPortal portal, Func<MeasuredPortal, Task> load)
    {
        var loads = new List<Load>();
        while (loads.Count < LoadsOfOneRound)
        {
            var watch = Stopwatch.StartNew();
            var storage = await portal.Meter.OfAsync(() => load(portal));
            loads.Add(new Load(watch.Elapsed, storage));
        }

        return loads;
    }

    // One after another, though a browser asks for tasks and dossiers at once: only so can storage's share be told apart.
    private static async Task PageAsync(MeasuredPortal portal)
    {
        await TasksAndDossiersAsync(portal);
        await NewestDocumentsAsync(portal);
    }

    private static async Task TasksAndDossiersAsync(MeasuredPortal portal)
    {
        await portal.Http.GetByteArrayAsync("/api/tasks");
        await portal.Http.GetByteArrayAsync("/api/dossiers");
    }

    private static Task<byte[]> NewestDocumentsAsync(MeasuredPortal portal) =>
        portal.Http.GetByteArrayAsync($"/api/dossiers/{portal.Story.Dossier.Id}/documents?limit={NewestDocuments}");

    private static Task<List<Document>> NewestFromStorageAsync(MeasuredPortal portal) => portal.Services.GetRequiredService<DocumentStore>()
        .ListAsync(portal.Story.Dossier.Id, DocumentFilter.Of(Enum.GetValues<Folder>()), after: null, NewestDocuments, CancellationToken.None);
}
