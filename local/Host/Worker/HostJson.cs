using System.Text.Json;

namespace Portal.Local.Host.Worker;

/// <summary>The part of host.json that matters here.</summary>
internal static class HostJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What stands before every route: <c>api</c> when nothing is said.</summary>
    public static string RoutePrefix(string folder)
    {
        string path = Path.Combine(folder, "host.json");
        if (!File.Exists(path)) return "api";
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        return (Find(document.RootElement, "extensions", "http", "routePrefix")?.GetString() ?? "api").Trim('/');
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }
        return element;
    }
}
