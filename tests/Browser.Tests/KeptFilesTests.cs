using System.Text.Json;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Files that were chosen and not sent yet: they outlive a reload, and nobody else finds them.</summary>
public sealed class KeptFilesTests(SharedBrowser shared)
{
    // What the browser holds, looked at until it is as many as asked for; a draft of this tab then knows of them.
    private const string Kept = """
        async wanted => {
          const count = () => new Promise(resolve => {
            const request = indexedDB.open('portal-drafts')
            request.onupgradeneeded = () => request.transaction.abort()
            request.onerror = () => resolve(0)
            request.onsuccess = () => {
              const all = request.result.transaction('files').objectStore('files').count()
              all.onsuccess = () => { resolve(all.result); request.result.close() }
            }
          })
          const isKnown = () => Object.keys(sessionStorage).some(key => key.endsWith('.files'))
          while (await count() !== wanted || isKnown() !== wanted > 0) await new Promise(requestAnimationFrame)
        }
        """;

    [Fact]
    public async Task Files_of_a_question_outlive_a_reload_until_it_is_sent()
    {
        var household = await Household.OfDirectorAsync(shared, "Bea Bewaar");
        await using var visitor = await household.VisitAsync("/vragen/nieuw", 390);
        await visitor.SeesAsync("Wat u typt en de bestanden die u kiest, blijven bewaard");
        await ChooseAsync(visitor, "offerte.pdf", "bon.pdf");
        await KeptAsync(visitor, 1);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["offerte.pdf", "bon.pdf"]);
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("offerte.pdf weghalen");
        await ChooseAsync(visitor, "foto.pdf");
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["bon.pdf", "foto.pdf"]);
        await visitor.FillAsync("Onderwerp", "Bonnen");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["bon.pdf", "foto.pdf"]);
        await visitor.PressAsync("Aanmaken");
        await visitor.SeesAsync("Uw vraag is verstuurd.");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "bon.pdf" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "foto.pdf" })).ToBeVisibleAsync();
        await KeptAsync(visitor, 0);

        // A reaction of nothing but a file, too.
        await visitor.PressAsync("Reactie plaatsen");
        await ChooseAsync(visitor, "vergeten.pdf");
        await KeptAsync(visitor, 1);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["vergeten.pdf"]);
        await visitor.PressAsync("Versturen");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "vergeten.pdf" })).ToBeVisibleAsync();
        await KeptAsync(visitor, 0);
        await visitor.FindsNothingWrongAsync();
    }

    [Fact]
    public async Task Signing_out_forgets_the_files()
    {
        var household = await Household.OfDirectorAsync(shared, "Olga Opruim");
        await using var visitor = await household.VisitAsync("/vragen/nieuw");
        await ChooseAsync(visitor, "geheim.pdf");
        await KeptAsync(visitor, 1);
        await visitor.PressAsync("Account van Olga Opruim");
        await visitor.PressAsync("Uitloggen");
        await visitor.SeesHeadingAsync("Inloggen");
        await KeptAsync(visitor, 0);
        await visitor.SignInAsync(household.Person);
        await visitor.SeesAsync("U bent helemaal bij");
        await visitor.Page.GotoAsync("/vragen/nieuw");
        await visitor.SeesAsync("Bestanden kiezen");
        await Assertions.Expect(Chosen(visitor)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_signs_in_after_a_session_that_ended_finds_own_files_and_none_of_another()
    {
        var (first, second) = (await Household.OfDirectorAsync(shared, "Eva Eerste"), await Household.OfDirectorAsync(shared, "Tom Tweede"));
        await first.Office.MakeDirectorAsync(first.Dossier, second.Person);
        await using var visitor = await first.VisitAsync("/vragen/nieuw");
        await visitor.FillAsync("Onderwerp", "Onder ons");
        await ChooseAsync(visitor, "geheim.pdf");
        await KeptAsync(visitor, 1);
        // Both look at the dossier that they share.
        await visitor.Page.EvaluateAsync("id => localStorage.setItem('portal.dossier', id)", first.Dossier.Id);
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SignInAsync(first.Person);
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["geheim.pdf"]);
        await Assertions.Expect(visitor.Page.GetByLabel("Onderwerp", new() { Exact = true })).ToHaveValueAsync("Onder ons");
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SignInAsync(second.Person);
        await visitor.SeesAsync("Bestanden kiezen");
        await KeptAsync(visitor, 0);
        await visitor.SeesAsync(first.Dossier.Name);
        await Assertions.Expect(Chosen(visitor)).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.GetByLabel("Onderwerp", new() { Exact = true })).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_browser_that_cannot_keep_files_says_so_beforehand()
    {
        var household = await Household.OfDirectorAsync(shared, "Zoë Zonder");
        await using var visitor = await shared.NewVisitorAsync();
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: undefined })");
        await visitor.Page.GotoAsync("/vragen/nieuw");
        await visitor.SignInAsync(household.Person);
        await visitor.SeesAsync("Deze browser kan uw bestanden niet bewaren.");
        await visitor.SeesAsync("Wat u typt, blijft bewaard tot uw vraag is verstuurd.");
        await ChooseAsync(visitor, "offerte.pdf");
        await Assertions.Expect(Chosen(visitor)).ToContainTextAsync(["offerte.pdf"]);
        await visitor.FillAsync("Onderwerp", "Offerte");
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Aanmaken");
        await visitor.SeesAsync("Uw vraag is verstuurd.");
    }

    private static ILocator Chosen(Visitor visitor) => visitor.Page.GetByRole(AriaRole.List, new() { Name = "Gekozen bestanden" }).GetByRole(AriaRole.Listitem);

    private static Task ChooseAsync(Visitor visitor, params string[] names) => visitor.Page.Locator("[data-files]")
        .SetInputFilesAsync(names.Select(name => new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Pdfs.WithPages(1) }));

    private static Task<JsonElement?> KeptAsync(Visitor visitor, int drafts) => visitor.Page.EvaluateAsync(Kept, drafts).WaitAsync(TimeSpan.FromSeconds(60));
}
