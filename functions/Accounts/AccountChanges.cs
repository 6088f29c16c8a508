using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// Changes of what a person signs in with, by that person: all sessions end with the write of the change itself; it is told by mail, and
/// the session that made it goes on with a new cookie.
/// </summary>
public sealed class AccountChanges(AccountNotices notices, SessionOpener sessions, TimeProvider clock)
{
    /// <param name="name">The event, see <see cref="AccountEvents"/>.</param>
    /// <param name="change">See <see cref="PersonStore.ChangeAsync(string, Func{Person, Failure?}, AuditEntry, CancellationToken)"/>.</param>
    /// <param name="cancellation">Of <see cref="ToTheEnd"/>.</param>
    public async Task<Result<Person>> ApplyAsync(
        HttpContext http, DurableTaskClient workflows, string name, AccountChange told, Func<Person, Failure?> change, CancellationToken cancellation, string? detail = null)
    {
        var caller = Caller.Of(http);
        var entry = new AuditEntry(name, caller.Id, caller, Detail: detail);
        var changed = await notices.ChangeAsync(
            caller.Id, person => change(person) ?? Person.WithoutSessions(person), () => entry, workflows,
            () => [MailOrder.Changed(caller.Id, told, clock.GetUtcNow())], cancellation);
        if (changed.Failure is not null) return changed;
        // Last, as it needs the caller to be there still.
        await sessions.RenewAsync(http, changed.Value, cancellation);
        return changed;
    }
}
