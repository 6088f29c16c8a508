using System.Globalization;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents.Search;

/// <summary>
/// Finds documents that hold, for each word searched for, one that begins with it. One of the words leads: its rows are gone through in
/// order, and the documents asked whether they have the others and pass the filter. A page goes through no more than
/// <see cref="MostExamined"/> rows, so it may be short of its limit while there is more.
/// </summary>
public sealed class SearchDocuments(SearchIndex index, DocumentStore documents)
{
    public const int MostExamined = 100;
    private const int MostLeads = 3;

    /// <param name="Next">Where to go on; null at the end.</param>
    public sealed record Found(IReadOnlyList<Document> Documents, string? Next);

    public async Task<Result<Found>> FindAsync(string dossierId, string search, DocumentFilter filter, string? cursor, int limit, CancellationToken cancellation)
    {
        var words = DocumentWords.In(search).ToList();
        if (words.Count == 0) return new Found([], null);
        if (ReadCursor(cursor, words) is not { } from) return Failures.InvalidCursor;
        var (lead, rows) = from.Lead is { } going
            ? (going, await index.BeginningWithAsync(dossierId, words[going], from.After, MostExamined, cancellation))
            : await ChooseLeadAsync(dossierId, words, cancellation);
        var (found, examined) = await ExamineAsync(dossierId, words, lead, rows, filter, limit, cancellation);
        var isMore = examined < rows.Count || rows.Count == MostExamined;
        return new Found(found, isMore ? string.Create(CultureInfo.InvariantCulture, $"{lead}|{rows[examined - 1].Place}") : null);
    }

    /// <summary>The word that the fewest rows begin with, as far as one page of each tells.</summary>
    private async Task<(int Lead, List<PostingRow> Rows)> ChooseLeadAsync(string dossierId, List<string> words, CancellationToken cancellation)
    {
        var longest = Enumerable.Range(0, words.Count).OrderByDescending(place => words[place].Length).Take(MostLeads).ToList();
        var rows = await Task.WhenAll(longest.Select(place => index.BeginningWithAsync(dossierId, words[place], null, MostExamined, cancellation)));
        return longest.Zip(rows).MinBy(each => each.Second.Count);
    }

    private async Task<(List<Document> Found, int Examined)> ExamineAsync(
        string dossierId, List<string> words, int lead, List<PostingRow> rows, DocumentFilter filter, int limit, CancellationToken cancellation)
    {
        var (found, examined) = (new List<Document>(), 0);
        var others = words.Where((_, place) => place != lead).ToList();
        while (found.Count < limit && examined < rows.Count)
        {
            // No more at a time than still fit, so that the page ends where the last one of it stands.
            var some = rows.Skip(examined).Take(limit - found.Count).ToList();
            var candidates = some.Where(row => MayHold(row, filter) && !row.Previous.StartsWith(words[lead], StringComparison.Ordinal));
            var read = await Task.WhenAll(candidates.Select(row => ReadAsync(dossierId, row, others, filter, cancellation)));
            found.AddRange(read.OfType<Document>());
            examined += some.Count;
        }

        return (found, examined);
    }

    private static bool MayHold(PostingRow row, DocumentFilter filter) => filter.Folders.Contains(row.Folder) && (filter.Kinds is null || filter.Kinds.Any(kind => kind.Name == row.Kind));

    /// <summary>The document as it is, if it is what the row says and passes.</summary>
    private async Task<Document?> ReadAsync(string dossierId, PostingRow row, List<string> others, DocumentFilter filter, CancellationToken cancellation)
    {
        if (others.Count > 0 && !(await index.WordsOfAsync(dossierId, row.Number, cancellation) is { } all && others.All(all.HasOneThatBeginsWith))) return null;
        var document = await documents.FindAsync(new DocumentId(dossierId, row.Number), cancellation);
        return document is { IsHeld: false } && filter.Holds(document) && DocumentLists.OrderOf(document) == row.Order ? document : null;
    }

    /// <summary>Null for a cursor that belongs to another search, or to none.</summary>
    private static Cursor? ReadCursor(string? cursor, List<string> words)
    {
        if (cursor is null) return new Cursor(null, null);
        var bar = cursor.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0 || !int.TryParse(cursor.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var lead) || lead >= words.Count) return null;
        var after = cursor[(bar + 1)..];
        return after.StartsWith(words[lead], StringComparison.Ordinal) ? new Cursor(lead, after) : null;
    }

    private sealed record Cursor(int? Lead, string? After);
}
