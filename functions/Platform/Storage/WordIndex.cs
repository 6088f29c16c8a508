using Azure.Data.Tables;

namespace Portal.Platform.Storage;

/// <summary>What a <see cref="WordIndex{TRow}"/> finds.</summary>
public interface IIndexRow
{
    /// <summary>What was found; several rows lead to it.</summary>
    string Id { get; }

    /// <summary>The text by whose words it is found.</summary>
    string Text { get; }
}

/// <summary>
/// Finds things by the beginning of words of their name without reading them all: a row for each word, and one for the whole text to
/// list by. The row key starts with the word in lower case without accents.
/// </summary>
public sealed class WordIndex<TRow>(TableClient table)
    where TRow : Row, IIndexRow, new()
{
    // Of a transaction.
    private const int MostAtOnce = 100;
    private const string EachWord = "words";
    private const string Whole = "whole";

    public async Task AddAsync(Func<TRow> make, CancellationToken cancellation)
    {
        foreach (var words in KeysOf(make()).Where(place => place.Partition == EachWord).Chunk(MostAtOnce))
            await table.SubmitTransactionAsync(words.Select(place => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Place(make(), place.Partition, place.Key))), cancellation);
        // Last: where it is, the words are.
        await table.UpsertEntityAsync(Place(make(), Whole, KeysOf(make()).Last().Key), TableUpdateMode.Replace, cancellation);
    }

    public async Task RemoveAsync(TRow row, CancellationToken cancellation)
    {
        foreach (var (partition, key) in KeysOf(row)) await table.DeleteEntityAsync(partition, key, cancellationToken: cancellation);
    }

    /// <summary>Those with this very text, but for case, accents and punctuation.</summary>
    public Task<List<TRow>> OfTextAsync(string text, CancellationToken cancellation) => table.RowsAsync<TRow>(Whole, $"{Words.Fold(text)}|", cancellation).ToListAsync();

    /// <summary>Whether all of it was written: the row of the whole text is the last.</summary>
    public async Task<bool> HasAsync(TRow row, CancellationToken cancellation) => await table.FindAsync<TRow>(Whole, KeysOf(row).Last().Key, cancellation) is not null;

    /// <summary>Those of which each word of <paramref name="search"/> begins a word; all of them without one.</summary>
    /// <param name="after">The row key that ended the previous page.</param>
    public async Task<List<TRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation)
    {
        // The longest word is the rarest.
        var words = Words.In(search).OrderByDescending(word => word.Length).ToList();
        var rows = words.Count == 0
            ? table.RowsAsync<TRow>(Whole, "", cancellation, after, limit)
            : table.RowsAsync<TRow>(EachWord, words[0], cancellation, after, limit);
        var found = new List<TRow>();
        await foreach (var row in rows)
        {
            if (words.Skip(1).All(word => Words.In(row.Text).Any(own => own.StartsWith(word, StringComparison.Ordinal)))) found.Add(row);
            if (found.Count == limit) break;
        }

        return found;
    }

    private static IEnumerable<(string Partition, string Key)> KeysOf(TRow row) =>
        [.. Words.In(row.Text).Select(word => (EachWord, $"{word}|{row.Id}")), (Whole, $"{Words.Fold(row.Text)}|{row.Id}")];

    private static TRow Place(TRow row, string partition, string key)
    {
        (row.PartitionKey, row.RowKey) = (partition, key);
        return row;
    }
}
