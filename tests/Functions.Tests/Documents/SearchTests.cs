using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Documents.Search;
using Portal.Domain;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

public sealed class SearchTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("KWARTAAL", "in the subject")]
    [InlineData("coöperatie", "in the explanation, with the accent")]
    [InlineData("cooperatie", "in the explanation, without the accent")]
    [InlineData("2020-q1", "in the period")]
    [InlineData("btw-aangifte", "in the Dutch name of the kind")]
    [InlineData("verzamelstaat", "in the name of the file")]
    [InlineData("omzetbel", "by its beginning, in the text of the PDF")]
    [InlineData("zeldzaamwoord pagina", "two words, in the text of the PDF")]
    [InlineData("kwart zeldz 2020", "words of different places")]
    public async Task A_document_is_found_by_what_it_says(string search, string where)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var fields = new { kind = "VatReturn", subject = "Eerste kwartaal", period = "2020-Q1", explanation = "Voor de coöperatie." };
        await story.Office.PlaceAsync(story.Dossier, fields, Pdfs.WithPages(2, "Omzetbelasting zeldzaamwoord"), "verzamelstaat.pdf");
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Iets anders" }, Pdfs.WithPages(1, "Heel iets anders"));
        Assert.Equal("Eerste kwartaal", (await FoundAsync(story, search, 1, where)).Single());
    }

    [Theory]
    [InlineData("kwartaal ontbreekt")]
    [InlineData("wartaal")]
    [InlineData("'")]
    [InlineData("%25")]
    [InlineData("*")]
    [InlineData("kwartaal' or 'a' eq 'a")]
    [InlineData("%27%20or%20PartitionKey%20ne%20%27")]
    public async Task What_no_document_says_finds_nothing(string search)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "Eerste kwartaal" });
        await FoundAsync(story, "kwartaal", 1, "before looking for what is not there");
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, $"?search={search}"));
    }

    [Fact]
    public async Task A_search_of_10_000_characters_is_refused()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.GetAsync(SearchFor(5_000)));
        Assert.Equal(["Deze tekst is te lang."], problem.Errors!["search"]);
        using var answer = await story.First.Http.GetAsync(SearchFor(10_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);

        string SearchFor(int length) => $"/api/dossiers/{story.Dossier.Id}/documents?search={new string('a', length)}";
    }

    [Fact]
    public async Task The_very_word_comes_first_and_each_document_once()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await PlaceAsync(story, "btwnummer en btw");
        await PlaceAsync(story, "btwnummer");
        await PlaceAsync(story, "btw");
        Assert.Equal(["btw", "btwnummer en btw", "btwnummer"], await FoundAsync(story, "btw", 3, "three"));
        var (subjects, cursor) = (new List<string>(), "");
        do
        {
            var page = await Answer.OfAsync<ItemsAnswer<DocumentAnswer>>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents?search=btw&limit=1&cursor={cursor}"));
            Assert.InRange(page.Items.Count, 0, 1);
            subjects.AddRange(page.Items.Select(document => document.Subject));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        Assert.Equal(["btw", "btwnummer en btw", "btwnummer"], subjects);
    }

    [Fact]
    public async Task A_search_keeps_to_the_sub_dossiers_of_the_membership_and_to_the_filters()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await PlaceAsync(story, "gezocht advies");
        await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "gezocht btw" });
        await FoundAsync(story, "gezocht", 2, "both");
        Assert.Equal(["gezocht btw"], await FoundAsync(story, "gezocht&state=open", 1, "the open one"));
        Assert.Equal(["gezocht advies"], await FoundAsync(story, "gezocht&kind=Information", 1, "the kind"));
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", true, folders: ["Advies"]));
        Assert.Equal(["gezocht advies"], (await story.First.DocumentsAsync(story.Dossier, "?search=gezocht")).Select(document => document.Subject));
    }

    [Fact]
    public async Task What_was_replaced_or_withdrawn_is_no_longer_found_by_its_text()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "Aangifte" }, Pdfs.WithPages(1, "oudetekst"));
        await FoundAsync(story, "oudetekst", 1, "the first version");
        await story.Office.ReplaceAsync(placed, new { }, Pdfs.WithPages(1, "nieuwetekst"));
        await FoundAsync(story, "nieuwetekst", 1, "the second version");
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, "?search=oudetekst"));
        await story.Office.WithdrawAsync(placed, "Niet goed.");
        await FoundAsync(story, "nieuwetekst", 0, "nothing of what was withdrawn");
        Assert.Single(await FoundAsync(story, "aangifte", 1, "that it was there"));
    }

    [Fact]
    public async Task A_page_costs_a_bounded_number_of_storage_operations_however_many_documents_have_the_word()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        await SeedAsync(portal, story.Dossier, 260);
        await portal.QuietAsync();
        // Session, membership and one range for the list; of a search also a range a word and, a row at most, two more.
        await CostsAsync("", 3, 50);
        await CostsAsync("?limit=100", 3, 100);
        await CostsAsync("?folder=Advies&kind=Information&state=available", 3, 50);
        await CostsAsync("?kind=Information&state=available", 2 + 5, 50);
        await CostsAsync("?search=algemeen&limit=10", 2 + 1 + 10, 10);
        await CostsAsync("?search=algemeen woord&limit=10", 2 + 2 + 20, 10);
        // Nowhere together, though each is in all: as far as a page goes, and on with the cursor.
        await CostsAsync("?search=algemeen nergens", 2 + 2, 0);
        await CostsAsync("?search=algemeen&state=open", 2 + 1 + SearchDocuments.MostExamined, 0);

        async Task CostsAsync(string query, int most, int found)
        {
            var before = portal.StorageOperations;
            var page = await Answer.OfAsync<ItemsAnswer<DocumentAnswer>>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/documents{query}"));
            Assert.Equal(found, page.Items.Count);
            Assert.True(portal.StorageOperations - before <= most, $"'{query}' took {portal.StorageOperations - before} storage operations, {most} are allowed");
        }
    }

    private static async Task SeedAsync(TestPortal portal, DossierAnswer dossier, int count)
    {
        var (dossiers, index) = (portal.Services.GetRequiredService<DossierStore>(), portal.Services.GetRequiredService<SearchIndex>());
        for (var number = 1; number <= count; number++)
        {
            var document = new Document
            {
                PartitionKey = dossier.Id, RowKey = Document.KeyOf(number), Number = number, Kind = "Information", Folder = Folder.Advies, Subject = "algemeen woord",
                State = DocumentState.Available, SentAt = DateTimeOffset.UnixEpoch.AddYears(50).AddHours(number),
            };
            await dossiers.Table.SubmitTransactionAsync(DocumentLists.Follow(document, []).Prepend(new(Azure.Data.Tables.TableTransactionActionType.Add, document)));
            await index.PutAsync(document, DocumentWords.Of(document, []), CancellationToken.None);
        }
    }

    private static Task<PlacedAnswer> PlaceAsync(Scenario story, string subject) => story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject });

    private static async Task<IReadOnlyList<string>> FoundAsync(Scenario story, string search, int count, string what) => await Eventually.FindsAsync(
        $"'{search}' to be found {what}", async () => await story.First.DocumentsAsync(story.Dossier, $"?search={search}") is var found && found.Count == count ? found.Select(document => document.Subject).ToList() : null);
}
