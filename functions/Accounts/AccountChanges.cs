using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// Changes of what a person signs in with, by that person: written with its event, told by mail, and all other sessions end; the one that
/// made the change goes on with a new cookie.
/// </summary>
public sealed class AccountChanges(PersonStore people, SessionOpener sessions, TimeProvider clock)
{
    /// <param name="name">The event, see <see cref="AccountEvents"/>.</param>
    /// <param name="change">See <see cref="PersonStore.ChangeAsync(string, Func{Person, Failure?}, AuditEntry, CancellationToken)"/>.</param>
    public async Task<Result<Person>> ApplyAsync(
        HttpContext http, DurableTaskClient workflows, string name, AccountChange told, Func<Person, Failure?> change, CancellationToken cancellation, string? detail = null)
    {
        var caller = Caller.Of(http);
        var changed = await people.ChangeAsync(caller.Id, change, new AuditEntry(name, caller.Id, caller, Detail: detail), cancellation);
        if (changed.Failure is not null) return changed;
        await SendAccountMail.StartAsync(workflows, MailOrder.Changed(caller.Id, told, clock.GetUtcNow()), cancellation);
        await sessions.RenewAsync(http, changed.Value, cancellation);
        return changed;
    }
}
