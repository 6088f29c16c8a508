using Portal.Audit;
using Portal.Domain;

namespace Portal.Signing.Trail;

/// <summary>All that happened to a document, as it stands in the audit trail.</summary>
/// <param name="Format">What a reader can count on; another name when that changes.</param>
/// <param name="Document">The document's id.</param>
public sealed record DocumentTrail(string Format, string Firm, string Document, int Number, int Version, string Dossier, string Kind, string Subject, DateTimeOffset ExportedAt, IReadOnlyList<TrailEvent> Events)
{
    public const string CurrentFormat = "portal-trail-1";

    public static DocumentTrail Of(Document document, string firm, DateTimeOffset now, IEnumerable<AuditRow> events) => new(
        CurrentFormat, firm, document.Id.ToString(), document.Number, document.Version, document.DossierName, document.Kind, document.Subject, now, [.. events.Select(TrailEvent.Of)]);

    /// <summary>
    /// The sequence number of the first event that is not what was written, or that does not follow on the one before; null when all do.
    /// Events of other documents lie between, so that one is missing shows only where two follow on each other directly.
    /// </summary>
    public long? FirstBroken()
    {
        TrailEvent? previous = null;
        foreach (var row in Events)
        {
            var follows = previous is null || row.Sequence > previous.Sequence + 1 || (row.Sequence == previous.Sequence + 1 && row.PreviousHash == previous.Hash);
            if (!follows || row.ToRow().ComputeHash() != row.Hash) return row.Sequence;
            previous = row;
        }

        return null;
    }
}

/// <summary>An event with all that its hash covers.</summary>
/// <param name="Partition">The dossier in whose chain it stands.</param>
/// <param name="Version">SHA-256 of the files concerned.</param>
public sealed record TrailEvent(
    string Partition, long Sequence, string Event, string Subject, string? Version, string? Detail, string ActorId, string ActorName, string Address, string UserAgent, DateTimeOffset At, string PreviousHash, string Hash)
{
    public static TrailEvent Of(AuditRow row) => new(
        row.PartitionKey, row.Sequence, row.Event, row.Subject, row.Version, row.Detail, row.ActorId, row.ActorName, row.Address, row.UserAgent, row.At, row.PreviousHash, row.Hash);

    internal AuditRow ToRow() => new()
    {
        PartitionKey = Partition, Sequence = Sequence, Event = Event, Subject = Subject, Version = Version, Detail = Detail, ActorId = ActorId, ActorName = ActorName, Address = Address,
        UserAgent = UserAgent, At = At, PreviousHash = PreviousHash,
    };
}
