using System.Text.Json;
using Microsoft.DurableTask.Client;
using Portal.Approval;
using Portal.Audit;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;
using Portal.Tasks;

namespace Portal.Dossiers;

/// <summary>A membership is set or ends; open tasks follow at once.</summary>
public sealed class MembershipChange(
    DossierStore dossiers, PersonStore people, MembershipStore memberships, TaskAssignment assignment, ActionItems tasks, ClientList clients, LastReaders readers, WaitingChanges changes) : IConfirmedChange
{
    public IReadOnlyCollection<ChangeKind> Kinds { get; } = [ChangeKind.DirectorEnd, ChangeKind.RightToSign];

    public async Task<Failure?> ApplyAsync(WaitingChange change, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var with = Ids.New();
        Task<FurtherWrites> End() => changes.EndAsync(change.Id, ChangeState.Confirmed, by, with, cancellation);
        if (change.Membership is not { } json) return await EndAsync(change.DossierId!, change.PersonId, by, workflows, cancellation, change.Asked(), End);
        var wanted = JsonSerializer.Deserialize<WantedMembership>(json, ApiJson.Options)!;
        if (await dossiers.FindAsync(change.DossierId!, cancellation) is not { } dossier) return Failures.NotFound;
        if (await people.FindAsync(change.PersonId, cancellation) is not { } person) return Failures.NotFound;
        return await SetAsync(dossier, wanted.For(dossier, person), by, workflows, cancellation, change.Asked(), End);
    }

    public async Task<Failure?> SetAsync(
        Dossier dossier, Membership membership, Caller by, DurableTaskClient workflows, CancellationToken cancellation, string? detail = null, Func<Task<FurtherWrites>>? also = null)
    {
        var entry = new AuditEntry(DossierEvents.MemberSet, membership.PersonId, by, Detail: detail);
        if (await memberships.SetAsync(dossier, membership, entry, cancellation, also) is { } refused) return refused;
        await FollowAsync(dossier, membership, by, workflows, cancellation);
        return null;
    }

    /// <summary>What an interrupted <see cref="SetAsync"/> left out.</summary>
    public async Task CompleteAsync(Dossier dossier, Membership membership, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        await memberships.ListAsync(dossier, membership, cancellation);
        await FollowAsync(dossier, membership, by, workflows, cancellation);
    }

    public async Task<Failure?> EndAsync(
        string dossierId, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation, string? detail = null, Func<Task<FurtherWrites>>? also = null)
    {
        var entry = new AuditEntry(DossierEvents.MemberRemoved, personId, by, Detail: detail);
        if (await memberships.RemoveAsync(dossierId, personId, entry, cancellation, also) is { } refused) return refused;
        await tasks.RemoveOfDossierAsync(personId, dossierId, cancellation);
        await clients.RemoveUnreachableAsync(dossierId, personId, cancellation);
        await readers.SettleAsync(workflows, dossierId, by, cancellation);
        return null;
    }

    private async Task FollowAsync(Dossier dossier, Membership membership, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        // Nothing was ever placed or asked in it; what is from here on finds the member.
        if (await dossiers.HeadAsync(dossier.Id, cancellation) is null or { LastDocumentNumber: 0, LastQuestionNumber: 0 }) return;
        await assignment.OfMemberAsync(membership, cancellation);
        await readers.SettleAsync(workflows, dossier.Id, by, cancellation);
    }
}
