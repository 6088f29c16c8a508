using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

public sealed record Page<T>(IReadOnlyList<T> Items, string? Cursor = null);

/// <summary>A cursor names the row where a page ended. It grants nothing: each query is bound to what the caller may see.</summary>
public static class Paging
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 100;
    private const int MaxSearchLength = 100;

    public static string CursorAfter(string rowKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(rowKey));

    /// <summary>The row key after which to go on, or null from the start.</summary>
    public static Result<string?> Cursor(HttpRequest request)
    {
        var cursor = request.Query["cursor"].ToString();
        if (cursor.Length == 0) return (string?)null;
        if (cursor.Length > 1000 || !Base64Url.IsValid(cursor)) return Failures.InvalidCursor;
        var rowKey = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return rowKey.Any(letter => char.IsControl(letter) || letter == '\uFFFD') ? Failures.InvalidCursor : rowKey;
    }

    /// <summary>What is looked for by name; empty for everything.</summary>
    public static Result<string> Search(HttpRequest request)
    {
        var search = request.Query["search"].ToString();
        return search.Length <= MaxSearchLength ? search : Failures.InvalidInput("search", "too-long");
    }

    public static Result<int> Limit(HttpRequest request)
    {
        var limit = request.Query["limit"].ToString();
        if (limit.Length == 0) return DefaultLimit;
        return int.TryParse(limit, out var number) && number is >= 1 and <= MaxLimit ? number : Failures.InvalidInput("limit", "limit-range");
    }
}
