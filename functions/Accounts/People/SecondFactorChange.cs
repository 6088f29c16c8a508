using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.DualControl;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Takes the second factor off an account: all sessions end, nobody signs with it for two days, and the person is told.</summary>
public sealed class SecondFactorChange(AccountNotices notices, SessionStore sessions, WaitingChanges changes, TimeProvider clock) : IConfirmedChange
{
    public IReadOnlyCollection<ChangeKind> Kinds { get; } = [ChangeKind.SecondFactor];

    public Task<Failure?> ApplyAsync(WaitingChange change, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var with = Ids.New();
        var entry = new AuditEntry(AccountEvents.SecondFactorReset, change.PersonId, by, Detail: change.Asked());
        return ApplyAsync(change.PersonId, entry, workflows, cancellation, _ => changes.EndAsync(change.Id, ChangeState.Confirmed, by, with, cancellation));
    }

    public async Task<Failure?> ApplyAsync(
        string personId, AuditEntry entry, DurableTaskClient workflows, CancellationToken cancellation, Func<Person, Task<FurtherWrites>>? also = null)
    {
        var reset = await notices.ChangeAsync(personId, Reset, () => entry, workflows, Tell, cancellation, also);
        if (reset.Failure is { } refused) return refused;
        await sessions.RemoveEndedAsync(reset.Value, cancellation);
        return null;

        IReadOnlyList<MailOrder> Tell() => [MailOrder.Changed(personId, AccountChange.SecondFactorReset, clock.GetUtcNow())];
    }

    private Failure? Reset(Person person)
    {
        if (person.HasSecondFactor()) person.HoldSigning(clock.GetUtcNow());
        return person.DropFactors() ?? Person.WithoutSessions(person);
    }
}
