using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Documents.Search;

/// <summary>The words of documents, in a partition a dossier. It follows the documents; what may be seen is asked of the documents themselves.</summary>
public sealed class SearchIndex(StorageNames names)
{
    public const string Search = "Search";
    private const int RowsOfOneTransaction = 100;

    private readonly TableClient _search = names.Table(Search);

    /// <summary>Writes the words of a document as it is now, and takes away those of what it was. Can be repeated at any point.</summary>
    public async Task PutAsync(Document document, List<string> words, CancellationToken cancellation)
    {
        var key = WordsRow.KeyOf(document.Number);
        var before = await _search.FindAsync<WordsRow>(document.PartitionKey, key, cancellation);
        var postings = PostingsOf(document, words);
        foreach (var some in postings.Chunk(RowsOfOneTransaction))
            await _search.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        if (before is not null) await RemoveAsync(document.PartitionKey, KeysOf(before).Except(postings.Select(row => row.RowKey)), cancellation);
        await _search.UpsertEntityAsync(WordsOf(document, words), TableUpdateMode.Replace, cancellation);
    }

    public static List<PostingRow> PostingsOf(Document document, List<string> words) =>
        [.. words.Select((word, place) => PostingOf(document, word, place == 0 ? "" : words[place - 1]))];

    public static WordsRow WordsOf(Document document, List<string> words) => new()
    {
        PartitionKey = document.PartitionKey, RowKey = WordsRow.KeyOf(document.Number), Words = string.Join(' ', words), Order = DocumentLists.OrderOf(document),
    };

    /// <summary>Words that begin with <paramref name="beginning"/>, the very word first.</summary>
    /// <param name="after">The place that ended the previous page.</param>
    public Task<List<PostingRow>> BeginningWithAsync(string dossierId, string beginning, string? after, int limit, CancellationToken cancellation) =>
        _search.RowsAsync<PostingRow>(dossierId, PostingRow.KeysOf(beginning), cancellation, after is null ? null : PostingRow.KeysOf(after), limit).ToListAsync(limit);

    public Task<WordsRow?> WordsOfAsync(string dossierId, int number, CancellationToken cancellation) => _search.FindAsync<WordsRow>(dossierId, WordsRow.KeyOf(number), cancellation);

    private static IEnumerable<string> KeysOf(WordsRow row) => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => PostingRow.KeyOf(word, row.Order));

    private static PostingRow PostingOf(Document document, string word, string previous) => new()
    {
        PartitionKey = document.PartitionKey,
        RowKey = PostingRow.KeyOf(word, DocumentLists.OrderOf(document)),
        Number = document.Number,
        Folder = document.Folder,
        Kind = document.Kind,
        Previous = previous,
    };

    private async Task RemoveAsync(string dossierId, IEnumerable<string> keys, CancellationToken cancellation)
    {
        foreach (var some in keys.Chunk(RowsOfOneTransaction))
        {
            try
            {
                await _search.SubmitTransactionAsync(some.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(dossierId, key), ETag.All)), cancellation);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                // A run before this one took them away.
            }
        }
    }
}
