using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>The table of documents: arranged, sorted and read, with the mouse, with the keyboard and on a phone.</summary>
public sealed class TableTests(SharedBrowser shared)
{
    [Fact]
    public async Task Columns_arranged_with_the_keyboard_stand_so_on_another_device_too()
    {
        var household = await ThreeDocumentsAsync("Toon Toets");
        await using (var visitor = await household.VisitAsync("/dossier"))
        {
            var page = visitor.Page;
            await HeadingsAreAsync(page, "Nummer", "Onderwerp", "Soort", "Sub-dossier", "Instuurdatum", "Stand");
            await page.GetByRole(AriaRole.Button, new() { Name = "Kolommen" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await PressOnAsync(page, AriaRole.Button, "Stand naar links", "Enter");
            await PressOnAsync(page, AriaRole.Button, "Stand naar links", "Enter");
            await PressOnAsync(page, AriaRole.Checkbox, "Kolom Sub-dossier tonen", "Space");
            await PressOnAsync(page, AriaRole.Checkbox, "Kolom Periode tonen", "Space");
            await visitor.FindsNothingWrongAsync();
            var before = await WidthAsync(page, "Soort");
            await PressOnAsync(page, AriaRole.Button, "Soort smaller", "Enter");
            await Eventually.HoldsAsync("the column to be 40 narrower", async () => before - await WidthAsync(page, "Soort") is >= 35 and <= 45);
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kolommen" })).ToBeFocusedAsync();
            await HeadingsAreAsync(page, "Nummer", "Onderwerp", "Soort", "Stand", "Periode", "Instuurdatum");
            await KeptAsync(household, await WidthAsync(page, "Soort"));
        }

        await using var elsewhere = await household.VisitAsync("/dossier");
        await HeadingsAreAsync(elsewhere.Page, "Nummer", "Onderwerp", "Soort", "Stand", "Periode", "Instuurdatum");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Kolommen" }).ClickAsync();
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Standaardindeling" }).ClickAsync();
        await HeadingsAreAsync(elsewhere.Page, "Nummer", "Onderwerp", "Soort", "Sub-dossier", "Instuurdatum", "Stand");
    }

    [Fact]
    public async Task Columns_are_moved_sized_and_sorted_with_the_mouse()
    {
        var household = await ThreeDocumentsAsync("Mies Muis");
        await using var visitor = await household.VisitAsync("/dossier");
        var page = visitor.Page;
        await HeadingsAreAsync(page, "Nummer", "Onderwerp", "Soort", "Sub-dossier", "Instuurdatum", "Stand");
        await Heading(page, "Stand").Locator("[draggable]").DragToAsync(Heading(page, "Soort"));
        await HeadingsAreAsync(page, "Nummer", "Onderwerp", "Stand", "Soort", "Sub-dossier", "Instuurdatum");

        var before = await WidthAsync(page, "Soort");
        var edge = (await Heading(page, "Soort").Locator("[aria-hidden]").Last.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(edge.X + edge.Width / 2, edge.Y + edge.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(edge.X + edge.Width / 2 + 60, edge.Y + 5, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Eventually.HoldsAsync("the column to be 60 wider", async () => await WidthAsync(page, "Soort") - before is >= 55 and <= 65);

        await SubjectsAreAsync(page, "Cao bakkers", "Aandelenregister", "BTW Q1-2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Onderwerp" }).ClickAsync();
        await SubjectsAreAsync(page, "Aandelenregister", "BTW Q1-2020", "Cao bakkers");
        await Assertions.Expect(Heading(page, "Onderwerp")).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.GetByRole(AriaRole.Button, new() { Name = "Onderwerp" }).ClickAsync();
        await SubjectsAreAsync(page, "Cao bakkers", "BTW Q1-2020", "Aandelenregister");
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task On_a_phone_the_rows_are_cards_that_can_be_sorted_and_opened()
    {
        var household = await ThreeDocumentsAsync("Fons Foon");
        await using var visitor = await household.VisitAsync("/dossier", 390);
        var page = visitor.Page;
        await SubjectsAreAsync(page, "Cao bakkers", "Aandelenregister", "BTW Q1-2020");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters en volgorde" }).ClickAsync();
        await page.GetByLabel("Sorteren op").SelectOptionAsync(new SelectOptionValue { Label = "Onderwerp, oplopend" });
        await SubjectsAreAsync(page, "Aandelenregister", "BTW Q1-2020", "Cao bakkers");
        await visitor.FindsNothingWrongAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "BTW Q1-2020" }).ClickAsync();
        await visitor.SeesHeadingAsync("BTW Q1-2020");
    }

    [Fact]
    public async Task More_is_loaded_on_a_click_or_when_it_is_sorted_for_who_sorts_means_all_of_it()
    {
        var household = await ThreeDocumentsAsync("Pagina Groot");
        await using var visitor = await shared.NewVisitorAsync();
        var page = visitor.Page;
        // Pages of two, so that three documents are enough to need another one.
        await page.RouteAsync("**/api/dossiers/*/documents**", route => route.ContinueAsync(new()
        {
            Url = route.Request.Url + (route.Request.Url.Contains('?', StringComparison.Ordinal) ? "&limit=2" : "?limit=2"),
        }));
        await page.GotoAsync("/dossier");
        await visitor.SignInAsync(household.Person);
        await SubjectsAreAsync(page, "Cao bakkers", "Aandelenregister");
        await page.GetByRole(AriaRole.Button, new() { Name = "Meer laden" }).ClickAsync();
        await SubjectsAreAsync(page, "Cao bakkers", "Aandelenregister", "BTW Q1-2020");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Meer laden" })).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await SubjectsAreAsync(page, "Cao bakkers", "Aandelenregister");
        await page.GetByRole(AriaRole.Button, new() { Name = "Onderwerp" }).ClickAsync();
        await SubjectsAreAsync(page, "Aandelenregister", "BTW Q1-2020", "Cao bakkers");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Meer laden" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dossier_of_more_than_a_thousand_says_how_much_of_it_is_sorted()
    {
        var household = await ThreeDocumentsAsync("Volle Kast");
        await using var visitor = await shared.NewVisitorAsync();
        var page = visitor.Page;
        var asked = 0;
        // One page of the portal's own, again and again under other ids: so many documents could not be uploaded here.
        await page.RouteAsync("**/api/dossiers/*/documents**", async route =>
        {
            var answer = await route.FetchAsync(new() { Url = route.Request.Url.Split('?')[0] });
            var found = JsonNode.Parse(await answer.TextAsync())!;
            var (first, pageNumber) = (found["items"]![0]!, ++asked);
            found["items"] = new JsonArray([.. Enumerable.Range(1, 400).Select(number => Copy(first, (pageNumber * 1000) + number))]);
            found["cursor"] = "meer";
            await route.FulfillAsync(new() { Response = answer, Body = found.ToJsonString() });
        });
        await page.GotoAsync("/dossier");
        await visitor.SignInAsync(household.Person);
        await visitor.SeesAsync("Meer laden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nummer" }).ClickAsync();
        await visitor.SeesAsync("Gesorteerd zijn de 1200 documenten die zijn geladen. Er zijn er meer.");
        Assert.Equal(3, asked);
        // Whether such a table can be read by everyone is looked at where it is short: here that takes a minute.
        await visitor.IsSilentAndFitsAsync();

        static JsonNode Copy(JsonNode document, int number)
        {
            var copy = document.DeepClone();
            (copy["id"], copy["number"]) = ($"{document["dossierId"]}-{number}", number);
            return copy;
        }
    }

    private async Task<Household> ThreeDocumentsAsync(string name)
    {
        var household = await Household.OfDirectorAsync(shared, name);
        await household.PlaceAsync(new { kind = "VatReturn", subject = "BTW Q1-2020", period = "2020-Q1" });
        await household.PlaceAsync(new { kind = "Information", subject = "Aandelenregister", folder = "Permanent" });
        await household.PlaceAsync(new { kind = "Information", subject = "Cao bakkers", folder = "Advies" });
        return household;
    }

    // What was done first is sent first, so the last is all.
    private async Task KeptAsync(Household household, double width)
    {
        var client = await shared.Driver.SignInAsync(household.Person);
        await Eventually.HoldsAsync("the arrangement to be kept", async () =>
        {
            var columns = JsonNode.Parse(await client.Http.GetStringAsync("/api/me/tables/documents"))!["columns"]!.AsArray();
            return columns.Any(column => (string?)column!["id"] == "kind" && (double?)column["width"] is { } kept && Math.Abs(kept - width) < 2);
        });
    }

    private static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Columnheader, new() { Name = name });

    private static async Task<double> WidthAsync(IPage page, string name) => (await Heading(page, name).BoundingBoxAsync())!.Width;

    private static Task HeadingsAreAsync(IPage page, params string[] names) =>
        Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(names);

    private static Task SubjectsAreAsync(IPage page, params string[] subjects) =>
        Assertions.Expect(page.Locator("main a[href^='/documenten/']")).ToHaveTextAsync(subjects);

    private static async Task PressOnAsync(IPage page, AriaRole role, string name, string key)
    {
        await page.GetByRole(role, new() { Name = name }).FocusAsync();
        await page.Keyboard.PressAsync(key);
    }
}
