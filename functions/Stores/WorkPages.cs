using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>The office's work, a page at a time: a range or two, however much there is.</summary>
public sealed class WorkPages(StorageNames names, TimeProvider clock)
{
    private readonly TableClient _items = names.Table(WorkItems.Items);

    private string Today => DutchDay.Of(clock.GetUtcNow());

    /// <summary>What is to be done, what is due first on top. What was put off and has come back stands among the first ones.</summary>
    /// <param name="owner">Null for anybody.</param>
    /// <param name="kind">Null for any.</param>
    /// <param name="after">The row key that ended the previous page.</param>
    /// <returns>With the row key that ends this page; null when there are no more.</returns>
    public async Task<(IReadOnlyList<WorkItem> Items, string? Last)> TodoAsync(
        string? owner, WorkItemKind? kind, string? after, int limit, CancellationToken cancellation)
    {
        if (owner is null && kind is null) return await AllAsync(after, limit, cancellation);
        var (later, todo) = (WorkLists.Later(owner, kind), WorkLists.Todo(owner, kind));
        // The keys of what came back sort before the others.
        var back = string.CompareOrdinal(after, todo) >= 0 ? [] : await RangeAsync(later, after, limit, cancellation, WorkLists.EndOf(Today));
        if (back.Count == limit) return (back, back[^1].RowKey);
        var rows = await RangeAsync(todo, after, limit - back.Count, cancellation);
        var last = rows.Count == limit - back.Count ? rows[^1].RowKey : null;
        return ([.. back.Concat(rows).OrderBy(item => item.Id, StringComparer.Ordinal)], last);
    }

    /// <summary>What was put off and has not come back yet, what does so first on top.</summary>
    public async Task<(IReadOnlyList<WorkItem> Items, string? Last)> LaterAsync(
        string? owner, WorkItemKind? kind, string? after, int limit, CancellationToken cancellation)
    {
        var prefix = WorkLists.Later(owner, kind);
        var from = prefix + WorkLists.EndOf(Today);
        return Page(await RangeAsync(prefix, string.CompareOrdinal(after, from) > 0 ? after : from, limit, cancellation), limit);
    }

    /// <summary>What was done, the newest on top.</summary>
    public async Task<(IReadOnlyList<WorkItem> Items, string? Last)> DoneAsync(
        string? owner, WorkItemKind? kind, string? after, int limit, CancellationToken cancellation) =>
        Page(await RangeAsync(WorkLists.Done(owner, kind), after, limit, cancellation), limit);

    // All that is open: what is put off stands among it and is left out, so a page may be shorter than others.
    private async Task<(IReadOnlyList<WorkItem> Items, string? Last)> AllAsync(string? after, int limit, CancellationToken cancellation)
    {
        var (items, last) = Page(await RangeAsync(WorkItem.Open, after, limit, cancellation), limit);
        return ([.. items.Where(item => string.CompareOrdinal(item.LaterUntil, Today) <= 0)], last);
    }

    private Task<List<WorkItem>> RangeAsync(string prefix, string? after, int limit, CancellationToken cancellation, string? until = null) =>
        _items.RowsAsync<WorkItem>(WorkItem.Office, prefix, cancellation, after, limit, until).ToListAsync(limit);

    private static (IReadOnlyList<WorkItem> Items, string? Last) Page(List<WorkItem> rows, int limit) =>
        (rows, rows.Count == limit ? rows[^1].RowKey : null);
}
