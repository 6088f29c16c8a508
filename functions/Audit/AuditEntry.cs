using Portal.Platform.Http;

namespace Portal.Audit;

/// <summary>One thing that happened, to be written with the change it tells of.</summary>
/// <param name="Event">A name of docs/audit-events.md.</param>
/// <param name="Subject">What it happened to: a document or person id. Never a BSN.</param>
/// <param name="Version">The SHA-256 of the bytes concerned, where a document's content matters.</param>
public sealed record AuditEntry(string Event, string Subject, Caller By, string? Version = null, string? Detail = null)
{
    /// <summary>What the portal does by itself: its workflows and timers.</summary>
    public static readonly Caller Portal = new("portal", "Portal", "", "");
}
