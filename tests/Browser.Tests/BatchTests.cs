using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Stapels: many files at once, from a drop to documents in their dossiers, with the clicks counted.</summary>
public sealed partial class BatchTests(SharedBrowser shared)
{
    private static readonly DateOnly Start = new(2026, 10, 1), End = new(2026, 12, 31);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Files_are_dropped_put_right_and_placed(int width, ColorScheme colors)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var vat = TaxReturn.NewVatNumber();
        var dossier = await story.Office.AddVatDossierAsync(vat);
        await using var staff = await BeginAsync(width, colors);
        await staff.FindsNothingWrongAsync();
        await DropAsync(
            staff,
            ("aangifte.xbrl", ReturnInstance.Vat(vat, Start, End, 1250).ToBytes()), ("aangifte.pdf", Pdfs.WithPages(1)),
            ("scan0001.pdf", Pdfs.WithPages(1, Unique.Word())), ("kapot.pdf", "geen pdf"u8.ToArray()));
        await staff.FindsRowsAsync(3);
        await Assertions.Expect(Row(staff, "aangifte.xbrl")).ToContainTextAsync("Klaar");
        await Assertions.Expect(Row(staff, "kapot.pdf")).ToContainTextAsync("Dit bestand is geen PDF.");
        await Assertions.Expect(Row(staff, "scan0001.pdf")).ToContainTextAsync("Nog nodig: cliënt");
        await staff.SeesAsync("1 klaar · 2 nog na te kijken");
        await staff.FindsNothingWrongAsync();

        // Whose it is is looked up; the rest follows from the kind.
        await staff.PressAsync("Cliënt van scan0001.pdf: Kies een cliënt");
        await staff.SeesHeadingAsync("Van welke cliënt is dit?");
        await staff.FillAsync("Zoeken op naam, e-mailadres of nummer", story.Dossier.Name);
        var dialog = staff.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync(story.Dossier.Name);
        await staff.Page.GetByLabel("Soort van scan0001.pdf").SelectOptionAsync(new SelectOptionValue { Label = "Btw-aangifte" });
        await staff.Page.GetByLabel("Periode van scan0001.pdf").SelectOptionAsync("2026-Q3");
        await Assertions.Expect(staff.Page.GetByLabel("Onderwerp van scan0001.pdf")).ToHaveValueAsync("Btw-aangifte 3e kwartaal 2026");
        await Assertions.Expect(Row(staff, "scan0001.pdf")).ToContainTextAsync("Klaar");

        // What is no PDF is shown as text, whatever it says it is.
        await staff.PressAsync("Meer over aangifte.pdf");
        var shown = await staff.Page.RunAndWaitForPopupAsync(() => staff.PressAsync("aangifte.xbrl bekijken"));
        await Assertions.Expect(shown.GetByText("omzetbelastingnummer")).ToBeVisibleAsync();
        Assert.Equal("text/plain", await shown.EvaluateAsync<string>("() => document.contentType"));
        await shown.CloseAsync();
        await staff.PressAsync("Annuleren");

        // Closing the tab loses nothing.
        await staff.Page.ReloadAsync();
        await staff.SeesAsync("2 klaar · 1 nog na te kijken");
        await staff.PressAsync("Meer over scan0001.pdf");
        await staff.Page.GetByLabel("Toelichting (niet verplicht)").FillAsync("Graag uw akkoord.");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Bewaren");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await staff.PressAsync("2 documenten plaatsen");
        await staff.SeesAsync("U plaatst ze in de dossiers van 2 cliënten.");
        await staff.SeesAsync("1 regel blijft staan om na te kijken.");
        await staff.FindsNothingWrongAsync();
        await PlaceNowAsync(staff);
        await Assertions.Expect(Row(staff, "scan0001.pdf")).ToContainTextAsync("Geplaatst");
        await Assertions.Expect(Row(staff, "aangifte.xbrl")).ToContainTextAsync("Geplaatst");
        await staff.FindsNothingWrongAsync();
        await Row(staff, "scan0001.pdf").GetByRole(AriaRole.Link, new() { Name = "Btw-aangifte 3e kwartaal 2026" }).ClickAsync();
        await staff.SeesAsync("Graag uw akkoord.");
        await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "Btw-aangifte 3e kwartaal 2026");
        Assert.Equal(1250m, (await DocumentOfAsync(story.Office, dossier)).Outcome!.Amount);
    }

    [Fact]
    public async Task A_return_is_placed_with_three_clicks()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        await office.AddVatDossierAsync(vat);
        await using var staff = await BeginAsync(1280, ColorScheme.Light);
        var clicks = 0;
        await staff.Page.ExposeFunctionAsync("clicked", () => { clicks++; });
        await staff.Page.EvaluateAsync("() => window.addEventListener('click', (event) => event.isTrusted && window.clicked(), true)");
        var chooser = await staff.Page.RunAndWaitForFileChooserAsync(() => staff.PressAsync("Bestanden kiezen"));
        await chooser.SetFilesAsync([File("a.xbrl", ReturnInstance.Vat(vat, Start, End, 5).ToBytes()), File("a.pdf", Pdfs.WithPages(1))]);
        await staff.PressAsync("1 document plaatsen");
        await PlaceNowAsync(staff);
        await staff.SeesAsync("1 document is geplaatst");
        Assert.Equal(3, clicks);
    }

    [Fact]
    public async Task By_keyboard_one_goes_down_the_rows_and_takes_over_from_the_row_above()
    {
        await using var staff = await BeginAsync(1280, ColorScheme.Light);
        await DropAsync(staff, ("a.pdf", Pdfs.WithPages(1, Unique.Word())), ("b.pdf", Pdfs.WithPages(1, Unique.Word())));
        await staff.FindsRowsAsync(2);
        var names = await staff.Page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();
        var (first, second) = (names[0].Trim(), names[1].Trim());
        await staff.Page.GetByLabel($"Soort van {first}").SelectOptionAsync(new SelectOptionValue { Label = "Overig document" });
        await staff.Page.GetByLabel($"Soort van {second}").FocusAsync();
        await staff.Page.Keyboard.PressAsync("Control+d");
        await Assertions.Expect(staff.Page.GetByLabel($"Soort van {second}")).ToHaveValueAsync("Information");
        // The period has become a choice meanwhile.
        foreach (var name in new[] { first, second })
            await staff.Page.GetByLabel($"Soort van {name}").SelectOptionAsync(new SelectOptionValue { Label = "Btw-aangifte" });
        await staff.Page.GetByLabel($"Periode van {first}").SelectOptionAsync("2026-Q3");
        await staff.Page.GetByLabel($"Periode van {second}").FocusAsync();
        await staff.Page.Keyboard.PressAsync("Control+d");
        await Assertions.Expect(staff.Page.GetByLabel($"Periode van {second}")).ToHaveValueAsync("2026-Q3");
        await staff.Page.GetByLabel($"Onderwerp van {first}").FillAsync("Brief van de gemeente");
        await staff.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(staff.Page.GetByLabel($"Onderwerp van {second}")).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("Control+d");
        await Assertions.Expect(staff.Page.GetByLabel($"Onderwerp van {second}")).ToHaveValueAsync("Brief van de gemeente");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.GetByLabel($"Onderwerp van {second}")).ToHaveValueAsync("Brief van de gemeente");
    }

    [Fact]
    public async Task Rows_are_joined_left_out_and_changed_together()
    {
        await using var staff = await BeginAsync(1280, ColorScheme.Dark);
        await DropAsync(
            staff, ("jaarrekening.pdf", Pdfs.WithPages(1, Unique.Word())), ("besluit.pdf", Pdfs.WithPages(1, Unique.Word())), ("weg.pdf", Pdfs.WithPages(1, Unique.Word())));
        await staff.FindsRowsAsync(3);
        await staff.PressAsync("Meer over jaarrekening.pdf");
        await staff.Page.GetByLabel("Samenvoegen met").SelectOptionAsync(new SelectOptionValue { Label = "besluit.pdf" });
        await staff.FindsRowsAsync(2);
        await Assertions.Expect(Row(staff, "jaarrekening.pdf")).ToContainTextAsync("besluit.pdf");
        await staff.Page.GetByLabel("weg.pdf kiezen").CheckAsync();
        await staff.SeesAsync("1 regel gekozen");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Overslaan");
        await Assertions.Expect(Row(staff, "weg.pdf")).ToContainTextAsync("Overgeslagen");
        await staff.Page.GetByLabel("Alles kiezen").CheckAsync();
        await staff.PressAsync("Wijzigen");
        await staff.Page.GetByRole(AriaRole.Dialog).GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Label = "Overig document" });
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Bewaren");
        foreach (var name in new[] { "weg.pdf", "jaarrekening.pdf" }) await Assertions.Expect(staff.Page.GetByLabel($"Soort van {name}")).ToHaveValueAsync("Information");
        await staff.PressAsync("Stapel verwijderen");
        await staff.SeesAsync("Er gaan 2 regels met hun bestanden weg die niet geplaatst zijn.");
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stapel verwijderen" }).ClickAsync();
        await staff.SeesHeadingAsync("Stapels");
    }

    [Fact]
    public async Task The_offices_explanation_of_a_kind_is_set_once_and_files_that_do_not_come_through_wait()
    {
        await using var staff = await BeginAsync(390, ColorScheme.Light);
        await staff.PressAsync("Vaste toelichtingen");
        await staff.Page.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Label = "Conceptaangifte" });
        await staff.Page.GetByLabel("Toelichting (niet verplicht)").FillAsync("Concept over {periode}.");
        await staff.FindsNothingWrongAsync();
        await staff.PressAsync("Bewaren");
        await staff.Page.RouteAsync(Files(), route => route.AbortAsync());
        await DropAsync(staff, ("concept aangifte 2025.pdf", Pdfs.WithPages(1, Unique.Word())));
        await staff.SeesAsync("1 bestand is nog niet verstuurd");
        await staff.FindsNothingWrongAsync();
        await staff.Page.UnrouteAsync(Files());
        await staff.PressAsync("Verder gaan");
        await staff.PressAsync("Meer over concept aangifte 2025.pdf");
        await Assertions.Expect(staff.Page.GetByLabel("Toelichting (niet verplicht)")).ToHaveValueAsync("Concept over 2025.");
        await staff.PressAsync("Annuleren");

        // What is said of a row and does not come through is told, and stands there still.
        await staff.Page.RouteAsync(OneRow(), route => route.AbortAsync());
        var subject = staff.Page.GetByLabel("Onderwerp van concept aangifte 2025.pdf");
        await subject.FillAsync("Uw concept");
        await subject.BlurAsync();
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(subject).ToHaveValueAsync("Uw concept");
        await staff.FindsNothingWrongAsync();
        await staff.Page.UnrouteAsync(OneRow());
        await subject.FocusAsync();
        await subject.BlurAsync();
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await staff.Page.ReloadAsync();
        await Assertions.Expect(subject).ToHaveValueAsync("Uw concept");
    }

    private async Task<Visitor> BeginAsync(int width, ColorScheme colors)
    {
        var staff = await shared.NewVisitorAsync(width, colors);
        await staff.Page.GotoAsync("/kantoor/stapels");
        await staff.SignInAsStaffAsync();
        await staff.SeesHeadingAsync("Stapels");
        return staff;
    }

    private static Task DropAsync(Visitor staff, params (string Name, byte[] Bytes)[] files) =>
        staff.Page.Locator("input[data-batch-files]").SetInputFilesAsync(files.Select(file => File(file.Name, file.Bytes)));

    private static FilePayload File(string name, byte[] bytes) =>
        new() { Name = name, MimeType = name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "", Buffer = bytes };

    private static Task PlaceNowAsync(Visitor staff) =>
        staff.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Plaatsen", Exact = true }).ClickAsync();

    private static ILocator Row(Visitor staff, string text) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    private static async Task<DocumentAnswer> DocumentOfAsync(Testing.Office office, DossierAnswer dossier) =>
        await office.DocumentAsync(
            Assert.Single(await Answer.ListOfAsync<PlacedAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents"))).Id);

    [GeneratedRegex("/api/office/batches/[^/]+/rows/[^/]+$", RegexOptions.None, 1000)]
    private static partial Regex OneRow();

    [GeneratedRegex("/api/office/batches/[^/]+/files$", RegexOptions.None, 1000)]
    private static partial Regex Files();
}
