using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Documents.Search;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Benchmarks;

/// <summary>Documents of past years, written as rows: through the API, ten thousand uploads would take longer than all measuring.</summary>
public static class Seeding
{
    private const int Tasks = 5;
    private const int RowsOfOneTransaction = 100;

    // Azurite has one thread; with some at once it never waits for the next.
    private const int TransactionsAtOnce = 4;
    private static readonly DateTimeOffset FirstSentAt = new(2016, 1, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Past documents, and the words by which they are found.</summary>
    public static async Task SeedSearchAsync(this MeasuredPortal portal, int documents)
    {
        await portal.SeedAsync(documents);
        var table = portal.Services.GetRequiredService<StorageNames>().Table(SearchIndex.Search);
        await AddAsync(table, DocumentsOf(portal, documents).SelectMany(WordsOf));
    }

    public static async Task SeedAsync(this MeasuredPortal portal, int documents)
    {
        var table = portal.Services.GetRequiredService<DossierStore>().Table;
        await AddAsync(table, DocumentsOf(portal, documents).SelectMany(document => DocumentLists.KeysOf(document).Select(document.CopyUnder).Prepend(document)));

        var head = await table.GetEntityAsync<PartitionHead>(portal.Story.Dossier.Id, PartitionHead.Key);
        head.Value.LastDocumentNumber = documents;
        await table.UpdateEntityAsync(head.Value, head.Value.ETag, TableUpdateMode.Replace);

        var tasks = portal.Services.GetRequiredService<ActionItems>();
        foreach (var row in DocumentsOf(portal, documents).TakeLast(Tasks)) await tasks.PutAsync(ActionItem.For(portal.Story.Directors[0].Person.Id, row), CancellationToken.None);
    }

    private static IEnumerable<Document> DocumentsOf(MeasuredPortal portal, int documents) =>
        Enumerable.Range(1, documents).Select(number => DocumentOf(portal.Story.Dossier, portal.Story.Directors[0].Person, number));

    // In the order of their keys: Azurite keeps a sorted list of them, and adds at its end with less work than in its middle.
    private static Task AddAsync(TableClient table, IEnumerable<Row> rows) => Parallel.ForEachAsync(
        rows.OrderBy(row => row.RowKey, StringComparer.Ordinal).Chunk(RowsOfOneTransaction),
        new ParallelOptions { MaxDegreeOfParallelism = TransactionsAtOnce },
        async (some, cancellation) => await table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation));

    private static IEnumerable<Row> WordsOf(Document document)
    {
        var words = DocumentWords.Of(document, []);
        return [.. SearchIndex.PostingsOf(document, words), SearchIndex.WordsOf(document, words)];
    }

    // Decided and filed: their workflows have ended, so that nothing runs while there is measured. The newest have a task all
    // the same; the list of tasks does not ask what became of the document.
    private static Document DocumentOf(DossierAnswer dossier, PersonAnswer director, int number)
    {
        var sentAt = FirstSentAt.AddHours(8 * number);
        return new Document
        {
            PartitionKey = dossier.Id,
            RowKey = Document.KeyOf(number),
            Number = number,
            DossierName = dossier.Name,
            Kind = "VatReturn",
            Subject = string.Create(CultureInfo.InvariantCulture, $"Aangifte omzetbelasting {number:D5}"),
            Period = "2016-Q1",
            Folder = Folder.Administratie,
            State = DocumentState.Approved,
            SentAt = sentAt,
            FilesJson = JsonSerializer.Serialize(new[] { FileOf(dossier, number) }),
            DecisionId = Platform.Ids.New(),
            DecidedBy = director.Name,
            DecidedById = director.Id,
            DecidedAt = sentAt.AddDays(1),
            Filing = FilingState.Accepted,
            FilingReference = "OB-2016",
            FiledAt = sentAt.AddDays(2),
        };
    }

    private static DocumentFile FileOf(DossierAnswer dossier, int number)
    {
        var id = Platform.Ids.New();
        return new DocumentFile(id, "aangifte.pdf", "application/pdf", 48_000 + number, Platform.Ids.Digest(id), Signed: false, $"{dossier.Id}/{id}");
    }
}
