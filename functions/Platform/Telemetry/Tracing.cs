using System.Diagnostics;

namespace Portal.Platform.Telemetry;

/// <summary>
/// The portal's own spans. A workflow runs long after the click that set it off, and its engine knows nothing of that click; so the
/// click's trace is kept with what it changed, and the steps that follow go on with it.
/// </summary>
public static class Tracing
{
    public static readonly ActivitySource Source = new("Portal");

    /// <summary>The trace of what is being done now, as a W3C traceparent; null when nobody traces.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } now ? now.Id : null;

    /// <summary>Starts a span in a trace that was kept, linked to the one that the platform has for this step.</summary>
    /// <param name="trace">What <see cref="Current"/> was; with nothing, or something else, the span belongs to where it is.</param>
    public static Activity? Continue(string name, string? trace)
    {
        if (!ActivityContext.TryParse(trace, null, isRemote: true, out var parent)) return Source.StartActivity(name);
        ActivityLink[] links = Activity.Current is { } platform ? [new(platform.Context)] : [];
        return Source.StartActivity(name, ActivityKind.Internal, parent, links: links);
    }
}
