using System.IO.Compression;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Het digitale dossier as a client uses it: to find a document again, and to take all of it along.</summary>
public sealed class DossierTests(SharedBrowser shared)
{
    [Fact]
    public async Task A_word_in_a_PDF_finds_it_and_filters_narrow_what_was_found()
    {
        var household = await Household.OfDirectorAsync(shared, "Zoe Zoeker");
        await household.PlaceAsync(new { kind = "Information", subject = "Huurcontract", folder = "Permanent" }, Pdfs.WithPages(2, "Winkelpand aan de Molenstraat"));
        await household.PlaceAsync(new { kind = "ForApproval", subject = "Overeenkomst", folder = "Advies" }, Pdfs.WithPages(1, "Verbouwing Molenstraat"));
        await household.PlaceAsync(new { kind = "Information", subject = "Iets anders", folder = "Advies" });
        await IndexedAsync(household, "molenstraat", 2);
        await using var visitor = await household.VisitAsync("/dossier");
        var page = visitor.Page;
        await CountIsAsync(page, 3);

        await page.GetByLabel("Zoeken in dit dossier").FillAsync("molenstraat");
        await page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("2 documenten gevonden");
        await CountIsAsync(page, 2);
        Assert.DoesNotContain("molenstraat", page.Url, StringComparison.OrdinalIgnoreCase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await page.GetByLabel("Stand").SelectOptionAsync("open");
        await visitor.SeesAsync("1 document gevonden");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Overeenkomst" })).ToBeVisibleAsync();
        await visitor.FindsNothingWrongAsync();

        // Back undoes step by step, and a document and back leaves all as it was.
        await page.GetByRole(AriaRole.Link, new() { Name = "Overeenkomst" }).ClickAsync();
        await visitor.SeesHeadingAsync("Overeenkomst");
        await page.GoBackAsync();
        await visitor.SeesAsync("1 document gevonden");
        await Assertions.Expect(page.GetByLabel("Zoeken in dit dossier")).ToHaveValueAsync("molenstraat");
        await page.GoBackAsync();
        await CountIsAsync(page, 2);
        await page.GoBackAsync();
        await CountIsAsync(page, 3);
    }

    [Fact]
    public async Task Filters_are_in_the_address_and_say_when_they_leave_nothing()
    {
        var household = await Household.OfDirectorAsync(shared, "Fien Filter");
        await household.PlaceAsync(new { kind = "DraftReturn", subject = "Concept VPB 2024" });
        await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q2-2024" });
        await using var visitor = await household.VisitAsync("/dossier?soort=DraftReturn", 390);
        var page = visitor.Page;
        await CountIsAsync(page, 1);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Filters (1 actief)" })).ToBeVisibleAsync();
        await page.GetByLabel("Gestuurd tot en met").FillAsync("2020-01-01");
        await visitor.SeesHeadingAsync("Niets gevonden");
        Assert.Contains("tot=2020-01-01", page.Url, StringComparison.Ordinal);
        await visitor.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters wissen" }).ClickAsync();
        await CountIsAsync(page, 2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Permanent" }).ClickAsync();
        await visitor.SeesAsync("In Permanent staan nog geen documenten");
    }

    [Fact]
    public async Task Who_may_see_one_sub_dossier_is_shown_no_other()
    {
        var household = await Household.OfDirectorAsync(shared, "Bep Beperkt");
        await household.PlaceAsync(new { kind = "DraftReturn", subject = "Concept VPB 2024" });
        await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q2-2024" });
        await Answer.SuccessAsync(household.Office.SetMemberAsync(household.Dossier, household.Person, "employee", mayHandle: false, folders: ["Fiscaal"]));
        await using var visitor = await household.VisitAsync("/dossier");
        await CountIsAsync(visitor.Page, 1);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sub-dossiers" }).GetByRole(AriaRole.Link))
            .ToHaveTextAsync(["Alle documenten 1", "Fiscaal 1"]);
    }

    [Fact]
    public async Task The_dossier_comes_as_a_ZIP_and_a_download_that_fails_or_is_stopped_says_so()
    {
        var household = await Household.OfDirectorAsync(shared, "Zita Zip");
        await household.PlaceAsync(new { kind = "DraftReturn", subject = "Concept VPB 2024" });
        await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q2-2024" });
        await using var visitor = await household.VisitAsync("/dossier?map=Fiscaal");
        var page = visitor.Page;
        await CountIsAsync(page, 1);
        var whole = await page.RunAndWaitForDownloadAsync(() => ChooseZipAsync(page, "Hele dossier"));
        await visitor.SeesAsync("is gedownload");
        Assert.Equal($"{household.Dossier.Name}.zip", whole.SuggestedFilename);
        Assert.Equal(2, await PdfsInAsync(whole));
        Assert.Equal(1, await PdfsInAsync(await page.RunAndWaitForDownloadAsync(() => ChooseZipAsync(page, "Alleen Fiscaal"))));
        await visitor.FindsNothingWrongAsync();

        await page.RouteAsync("**/archive**", route => route.AbortAsync());
        await ChooseZipAsync(page, "Hele dossier");
        await visitor.SeesAsync("Het downloaden is niet gelukt");
        await page.UnrouteAllAsync();
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/archive**", async route => { await held.Task; await route.AbortAsync(); });
        await ChooseZipAsync(page, "Hele dossier");
        await visitor.SeesAsync("Het ZIP-bestand wordt gemaakt");
        await visitor.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuleren" }).ClickAsync();
        await visitor.SeesAsync("Het downloaden is gestopt");
        held.SetResult();
    }

    [Fact]
    public async Task Another_organisation_is_chosen_by_name_and_stays_chosen()
    {
        var household = await Household.OfDirectorAsync(shared, "Olga Organisatie");
        var others = new List<DossierAnswer>();
        foreach (var name in new[] { "Molen", "Winkel", "Holding", "Vastgoed", "Pensioen", "Stichting", "Café" })
        {
            var other = await household.Office.AddOrganisationAsync($"{name} {Unique.Word()}");
            await household.Office.MakeDirectorAsync(other, household.Person);
            others.Add(other);
        }

        await household.Office.OpenedAsync(await household.Office.UploadAsync(others[^1], "BTW van het café"));
        await using var visitor = await household.VisitAsync("/gegevens");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Organisatie kiezen" }).ClickAsync();
        await page.GetByLabel("Zoek een organisatie").FillAsync("cafe");
        await visitor.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"{others[^1].Name} 1 taak" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Digitale dossier" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "BTW van het café" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = others[^1].Name })).ToBeVisibleAsync();
    }

    // The text of a PDF is searched some seconds after it was placed.
    private static async Task IndexedAsync(Household household, string word, int count)
    {
        var client = await household.Shared.Driver.SignInAsync(household.Person);
        await Eventually.HoldsAsync($"{count} documents to be found by '{word}'", async () => (await client.DocumentsAsync(household.Dossier, $"?search={word}")).Count == count);
    }

    private static Task CountIsAsync(IPage page, int count) => Assertions.Expect(page.Locator("main a[href^='/documenten/']")).ToHaveCountAsync(count);

    private static async Task ChooseZipAsync(IPage page, string what)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Downloaden als ZIP" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync();
    }

    private static async Task<int> PdfsInAsync(IDownload download)
    {
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        return zip.Entries.Count(entry => entry.Name.EndsWith(".pdf", StringComparison.Ordinal));
    }
}
