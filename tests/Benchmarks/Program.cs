using System.Globalization;
using Portal.Benchmarks;
using Portal.Benchmarks.Attacks;
using Portal.Benchmarks.Fuzzing;
using Portal.Local.Toolchain;

// A plain runner and not BenchmarkDotNet: that measures methods, each in a process of its own, and compares absolute times. Here
// whole requests are compared that go through two portals and one storage, which have to be up at the same time and take turns.
if (args is ["pdfs", var folder]) return await PdfCollection.RunAsync(folder);
if (args is ["attacks", ..]) return await AttackProgram.RunAsync(args.Length > 1 ? args[1] : "", new Steps(Console.Error.WriteLine));

var rounds = args.Length > 0 ? int.Parse(args[^1], CultureInfo.InvariantCulture) : 20;
var steps = new Steps(Console.Error.WriteLine);
await using var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(), steps);

// Apart: the largest dossier takes longer to be written than all else to be measured.
if (args is ["dossier", var largest, _])
{
    await MeasureSizesAsync(int.Parse(largest, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["import", var rows])
{
    await using var office = await MeasuredPortal.StartAsync(azurite.ConnectionString);
    foreach (var line in await Imports.CountAsync(office, int.Parse(rows, CultureInfo.InvariantCulture))) Console.WriteLine(line);
    return 0;
}

if (args is ["fuzz", ..])
{
    await using var attacked = await MeasuredPortal.StartAsync(azurite.ConnectionString);
    return await Fuzz.RunAsync(attacked, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.TickCount);
}

if (args is ["workflows", _])
{
    Console.WriteLine(Ratio.Header("a workflow, to ten rows written one after another"));
    foreach (var line in await Workflows.CompareAsync(azurite.ConnectionString, rounds)) Console.WriteLine(line);
    return 0;
}

IReadOnlyList<string> counted = [];
await steps.RunAsync("Counting storage operations", async () => counted = await CountAsync(azurite.ConnectionString));
await using var few = await MeasuredPortal.StartAsync(azurite.ConnectionString);
await using var many = await MeasuredPortal.StartAsync(azurite.ConnectionString);
await steps.RunAsync("Writing 10 documents and 10,000", async () =>
{
    await few.SeedAsync(10);
    await many.SeedAsync(10_000);
});

IReadOnlyList<string> pages = [], rates = [], seals = [];
await steps.RunAsync($"The start page, {rounds} rounds", async () => pages = await new StartPage(few, many, rounds).CompareAsync());
await steps.RunAsync($"Sealing, {rounds} rounds", async () => seals = await Sealing.CompareAsync(few.Services, rounds));
await steps.RunAsync($"Requests a second, {rounds} rounds", async () => rates = await Throughput.CompareAsync(few, azurite.ConnectionString, rounds));

string[] lines = [Ratio.Header("with 10,000 documents, to with 10"), .. pages, "", Ratio.Header("requests a second"), .. rates, "", Ratio.Header("seal a PDF, to hashing it and one RSA signature by openssl"), .. seals, "", .. counted];
foreach (var line in lines) Console.WriteLine(line);
return 0;

// Apart from what is timed: an upload leaves a workflow behind, which would run along.
static async Task<IReadOnlyList<string>> CountAsync(string storage)
{
    await using var portal = await MeasuredPortal.StartAsync(storage, directors: 2);
    return await StorageOperations.CountAsync(portal);
}

async Task MeasureSizesAsync(int most)
{
    int[] sizes = [100, 10_000, most];
    var portals = new List<MeasuredPortal>();
    foreach (var size in sizes)
    {
        portals.Add(await MeasuredPortal.StartAsync(azurite.ConnectionString));
        await steps.RunAsync($"Writing {size} documents and their words", () => portals[^1].SeedSearchAsync(size));
    }

    var names = sizes.Skip(1).Select(size => size.ToString("N0", CultureInfo.InvariantCulture)).ToList();
    foreach (var line in await new DossierSizes(portals, rounds).CompareAsync(names)) Console.WriteLine(line);
    foreach (var portal in portals) await portal.DisposeAsync();
}
