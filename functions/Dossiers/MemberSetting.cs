using System.Text.Json;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>
/// Sets a membership as the office asks for it, one way for all who ask: what gives the right to sign, or takes a director out, waits for a
/// colleague once the dossier holds documents.
/// </summary>
public sealed class MemberSetting(MembershipStore memberships, MembershipPolicy rights, MembershipChange change, WaitingChanges changes)
{
    /// <param name="detail">Of the event, where it is made at once.</param>
    public async Task<Result<MadeOrWaiting>> SetAsync(
        Dossier dossier, Person person, WantedMembership wanted, Caller by, DurableTaskClient workflows, CancellationToken cancellation,
        string? detail = null)
    {
        var membership = wanted.For(dossier, person);
        if (await memberships.RefusalAsync(dossier, person.Id, cancellation) is { } refusal) return refusal;
        if (await rights.WaitsAsync(dossier.Id, person.Id, membership, by, cancellation) is { } kind)
        {
            var waiting = WaitingChange.OfMember(kind, dossier.Id, dossier.Name, person.Id, person.Name);
            waiting.Membership = JsonSerializer.Serialize(wanted, ApiJson.Options);
            return await changes.WaitAsync(waiting, by, cancellation);
        }

        var failure = await change.SetAsync(dossier, membership, by, workflows, cancellation, detail);
        return failure is null ? MadeOrWaiting.Made : failure;
    }
}
