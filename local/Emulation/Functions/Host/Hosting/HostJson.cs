using System.Text.Json;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>The part of host.json that matters locally.</summary>
/// <param name="RoutePrefix">Empty, not <c>api</c> as in Azure, when there is no host.json: the portal's own is always there in Azure.</param>
internal sealed record HostJson(string RoutePrefix)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static HostJson Read(string folder)
    {
        string path = Path.Combine(folder, "host.json");
        if (!File.Exists(path)) return new HostJson("");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        JsonElement? prefix = Find(document.RootElement, "extensions", "http", "routePrefix");
        return new HostJson(prefix is null ? "api" : (prefix.Value.GetString() ?? "").Trim('/'));
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
