using System.Text.Json;
using Portal.Domain;
using Portal.Platform.Http;

namespace Portal.DualControl;

/// <summary>A waiting change as the office sees it.</summary>
/// <param name="From">With mail-address.</param>
/// <param name="Membership">With right-to-sign, and with director-end where the membership stays in another form.</param>
/// <param name="Refusal">Why the caller cannot confirm it, as the code of the failure; left out when they can.</param>
public sealed record ChangeView(
    string Id, ChangeKind Kind, ChangeState State, string PersonId, string PersonName, string? DossierId, string? DossierName, string? From, string? To, WantedMembership? Membership,
    string AskedBy, DateTimeOffset AskedAt, string? EndedBy, DateTimeOffset? EndedAt, string? Refusal)
{
    public static ChangeView Of(WaitingChange change, string? refusal) => new(
        change.Id.ToString(), change.Kind, change.State, change.PersonId, change.PersonName, change.DossierId, change.DossierName, change.From, change.To,
        change.Membership is { } json ? JsonSerializer.Deserialize<WantedMembership>(json, ApiJson.Options) : null,
        change.AskedByName, change.AskedAt, change.EndedByName, change.EndedAt, refusal);
}
