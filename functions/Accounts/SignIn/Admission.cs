using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The last step of every way to sign in. The factor is used up, and the sign-in is on record, in one write; then the session opens.</summary>
public sealed class Admission(PersonStore people, SessionOpener sessions, KnownDevices devices, TimeProvider clock)
{
    /// <param name="use">Uses the factor up in the person's row and names it, or refuses. Asked again when the row changed meanwhile.</param>
    public async Task<Result<Me>> AdmitAsync(HttpContext http, DurableTaskClient workflows, Person person, Func<Person, Result<string>> use, CancellationToken cancellation)
    {
        var caller = Caller.Of(http) with { Id = person.Id, Name = person.Name };
        // Before anything is written: who hangs up takes the request away.
        var others = devices.PeopleOn(http);
        var factor = "";
        var written = await people.ChangeAsync(person.Id, Admit, () => new AuditEntry(AccountEvents.SignedIn, person.Id, caller, Detail: factor), cancellation);
        if (written.Failure is { } refusal) return refusal;
        await Tell(workflows, person, factor, caller, others.Contains(person.Id), cancellation);
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

    private async Task Tell(
        DurableTaskClient workflows, Person before, string factor, Caller caller, bool isKnownDevice, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (factor == Factors.RecoveryCode) await SendAccountMail.StartAsync(workflows, MailOrder.Changed(before.Id, AccountChange.RecoveryCodeUsed, now), cancellation);
        // The first time, every device is new.
        if (before.LastSignInAt is null || isKnownDevice) return;
        var device = DeviceName.Of(caller.UserAgent, before.Language);
        await SendAccountMail.StartAsync(workflows, MailOrder.NewDevice(before.Id, device, now), cancellation);
    }
}
