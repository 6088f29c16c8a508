using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>The office's work, over the API.</summary>
public static class OfficeWork
{
    /// <param name="query">As after the question mark; every page of it.</param>
    public static async Task<IReadOnlyList<WorkItemAnswer>> WorkAsync(this Office office, string query)
    {
        var items = new List<WorkItemAnswer>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await office.WorkPageAsync($"{query}&cursor={cursor}");
            items.AddRange(page.Items);
            cursor = page.Cursor;
        }

        return items;
    }

    public static Task<ItemsAnswer<WorkItemAnswer>> WorkPageAsync(this Office office, string query) =>
        Answer.OfAsync<ItemsAnswer<WorkItemAnswer>>(office.Http.GetAsync($"/api/office/work-items?{query}"));

    /// <param name="owner">Null for nobody.</param>
    public static Task<HttpResponseMessage> AssignAsync(this Office office, string itemId, string? owner) =>
        office.Http.PutAsJsonAsync($"/api/office/work-items/{itemId}/owner", new { owner });

    public static Task<HttpResponseMessage> NoteAsync(this Office office, string itemId, string? note) =>
        office.Http.PutAsJsonAsync($"/api/office/work-items/{itemId}/note", new { note });

    public static Task<HttpResponseMessage> PutOffAsync(this Office office, string itemId, string? until) =>
        office.Http.PutAsJsonAsync($"/api/office/work-items/{itemId}/later", new { until });

    public static Task<HttpResponseMessage> TryCompleteManyAsync(this Office office, params string?[] ids) =>
        office.Http.PostAsJsonAsync("/api/office/work-items/complete", new { ids });

    public static Task<CompletedAnswer> CompleteManyAsync(this Office office, params string?[] ids) => Answer.OfAsync<CompletedAnswer>(office.TryCompleteManyAsync(ids));
}

public sealed record CompletedAnswer(IReadOnlyList<string> Completed, IReadOnlyList<SkippedWorkAnswer> Skipped);

public sealed record SkippedWorkAnswer(string Id, string Reason);
