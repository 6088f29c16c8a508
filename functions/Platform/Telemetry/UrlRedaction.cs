using System.Diagnostics;
using OpenTelemetry;

namespace Portal.Platform.Telemetry;

/// <summary>
/// Cuts addresses in spans short. The keys of a table row stand in parentheses and a search in the query; both can be a name.
/// </summary>
internal sealed class UrlRedaction : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.full", "url.path", "url.query", "http.url", "http.target"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
            if (data.GetTagItem(tag) is string address && address.AsSpan().IndexOfAny('(', '?', '#') is >= 0 and var end)
                data.SetTag(tag, address[..end]);
    }
}
