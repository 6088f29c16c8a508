using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>
/// A quarter's returns, from a folder of files to documents that wait for an approval: as many as the machine can in a moment, or those of the 300 clients
/// that an office has, with <c>PORTAL_RETURNS=300 dotnet run --project tests/Browser.Tests -- --filter-class *QuarterTests --show-live-output on</c>.
/// </summary>
public sealed class QuarterTests(SharedBrowser shared, ITestOutputHelper output)
{
    private static readonly int Clients = int.Parse(Environment.GetEnvironmentVariable("PORTAL_RETURNS") ?? "40", CultureInfo.InvariantCulture);

    // Of these the PDF says nothing and the name of the file a part of the client's name; and of these nothing at all.
    private const int Doubtful = 10, Unknown = 5;

    // One in ten seconds makes ten minutes.
    private const int MostActions = 60;

    private static readonly DateOnly Start = new(2026, 10, 1), End = new(2026, 12, 31);

    private int _actions;

    [Fact]
    public async Task A_quarters_returns_are_placed_in_less_than_ten_minutes_of_a_persons_time()
    {
        var (office, clients) = (
            await shared.Driver.OfficeAsync(), Enumerable.Range(0, Clients).Select(number => new Quarter(number)).ToList());
        var imported = await office.Import.RunAsync(
            "Organisatie;BTW-nummer\n" + string.Concat(clients.Select(client => $"{client.Name};{client.Vat}\n")));
        Assert.Empty(imported.Problems);
        await using var staff = await shared.NewVisitorAsync();
        await staff.Page.GotoAsync("/kantoor/stapels");
        await staff.SignInAsStaffAsync();
        var watch = Stopwatch.StartNew();
        await ActAsync(() => staff.Page.Locator("input[data-batch-files]").SetInputFilesAsync(clients.SelectMany(FilesOf)));
        await SeesInTimeAsync(staff, $"{Clients - Doubtful - Unknown} klaar · {Doubtful + Unknown} nog na te kijken");
        await Assertions.Expect(staff.Page.GetByLabel("Bestanden worden gelezen")).ToHaveCountAsync(0);
        Tell("read", watch);

        foreach (var client in clients.Where(client => client.Number < Unknown)) await ChooseAsync(staff, client);
        await ActAsync(() => staff.Page.GetByLabel("Toon").SelectOptionAsync("look"));
        await ActAsync(() => staff.Page.GetByLabel("Alles kiezen").CheckAsync());
        await ActAsync(() => staff.Page.GetByRole(AriaRole.Button, new() { Name = "Klopt", Exact = true }).ClickAsync());
        await SeesInTimeAsync(staff, $"{Clients} klaar");
        await ActAsync(() => staff.PressAsync($"{Clients} documenten plaatsen"));
        await ActAsync(
            () => staff.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Plaatsen", Exact = true }).ClickAsync());
        Tell("said 'place'", watch);
        await SeesInTimeAsync(staff, $"Alle {Clients} documenten zijn geplaatst");
        Tell("all placed", watch);
        Assert.True(_actions <= MostActions, $"{_actions} actions of a person");
        output.WriteLine($"{_actions} actions of a person");
    }

    // However many there are, and however busy the machine is.
    private static Task SeesInTimeAsync(Visitor staff, string text) =>
        Assertions.Expect(staff.Page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 600_000 });

    private async Task ChooseAsync(Visitor staff, Quarter client)
    {
        await ActAsync(() => staff.Page.GetByRole(AriaRole.Button, new() { Name = $"Cliënt van {client.File}.pdf" }).ClickAsync());
        await ActAsync(() => staff.FillAsync("Zoeken op naam, e-mailadres of nummer", client.Word));
        var dialog = staff.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await ActAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = client.Name }).ClickAsync());
        await ActAsync(
            () => staff.Page.GetByLabel($"Soort van {client.File}.pdf").SelectOptionAsync(new SelectOptionValue { Label = "Btw-aangifte" }));
        await ActAsync(() => staff.Page.GetByLabel($"Periode van {client.File}.pdf").SelectOptionAsync("2026-Q4"));
    }

    private Task ActAsync(Func<Task> act)
    {
        _actions++;
        return act();
    }

    private void Tell(string what, Stopwatch watch) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0} s, {_actions} actions"));

    // The software writes an instance beside the PDF, as a rule.
    private static IEnumerable<FilePayload> FilesOf(Quarter client)
    {
        yield return new FilePayload { Name = $"{client.File}.pdf", MimeType = "application/pdf", Buffer = Pdfs.WithPages(3, client.Number < Unknown + Doubtful ? $"Bijlage {client.Word}" : $"Aangifte omzetbelasting {client.Vat}") };
        if (client.Number >= Unknown + Doubtful)
            yield return new FilePayload { Name = $"{client.File}.xbrl", MimeType = "", Buffer = ReturnInstance.Vat(client.Vat, Start, End, client.Number).ToBytes() };
    }

    private sealed record Quarter(int Number)
    {
        public string Word { get; } = Unique.Word();

        public string Vat { get; } = TaxReturn.NewVatNumber();

        public string Name => $"Onderneming {Word} B.V.";

        public string File => Number switch
        {
            < Unknown => $"scan{Number:000}",
            < Unknown + Doubtful => $"{Word} btw 2026 Q4",
            _ => $"aangifte {Number:000} 2026-Q4",
        };
    }
}
