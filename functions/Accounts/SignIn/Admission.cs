using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The last step of every way to sign in. The factor is used up, and the sign-in is on record, in one write; then the session opens.</summary>
public sealed class Admission(AccountNotices notices, SessionOpener sessions, KnownDevices devices, TimeProvider clock)
{
    /// <param name="use">Uses the factor up in the person's row and names it, or refuses. Asked again when the row changed meanwhile.</param>
    public async Task<Result<Me>> AdmitAsync(HttpContext http, DurableTaskClient workflows, Person person, Func<Person, Result<string>> use, CancellationToken cancellation)
    {
        var caller = Caller.Of(http) with { Id = person.Id, Name = person.Name };
        // Before anything is written: who hangs up takes the request away.
        var others = devices.PeopleOn(http);
        var factor = "";
        var written = await notices.ChangeAsync(
            person.Id, Admit, () => new AuditEntry(AccountEvents.SignedIn, person.Id, caller, Detail: factor), workflows,
            () => Told(person, factor, caller, others.Contains(person.Id)), cancellation);
        if (written.Failure is { } refusal) return refusal;
        await sessions.OpenAsync(http, written.Value);
        devices.Remember(http, others, person.Id);
        return Me.Of(written.Value);

        Failure? Admit(Person current)
        {
            var used = use(current);
            if (used.Failure is not null) return used.Failure;
            factor = used.Value;
            current.LastSignInAt = clock.GetUtcNow();
            return null;
        }
    }

    private List<MailOrder> Told(Person before, string factor, Caller caller, bool isKnownDevice)
    {
        var (now, orders) = (clock.GetUtcNow(), new List<MailOrder>());
        if (factor == Factors.RecoveryCode) orders.Add(MailOrder.Changed(before.Id, AccountChange.RecoveryCodeUsed, now));
        // The first time, every device is new.
        if (before.LastSignInAt is not null && !isKnownDevice)
            orders.Add(MailOrder.NewDevice(before.Id, DeviceName.Of(caller.UserAgent, before.Language), now));
        return orders;
    }
}
