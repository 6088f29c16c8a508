using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The office takes the second factor off an account, for who has lost the phone and the recovery codes and has shown who they are.</summary>
public sealed class ResetSecondFactor(PersonStore people, SessionStore sessions, TimeProvider clock)
{
    [Function(nameof(ResetSecondFactor)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/people/{personId}/second-factor")] HttpRequest http,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        await people.ChangeAsync(personId, Reset, new AuditEntry(AccountEvents.SecondFactorReset, personId, Caller.Of(http.HttpContext)), cancellation);
        await SendAccountMail.StartAsync(workflows, MailOrder.Changed(personId, AccountChange.SecondFactorReset, clock.GetUtcNow()), cancellation);
        await sessions.RemoveAllAsync(personId, cancellation);
        return TypedResults.NoContent();
    }

    private static Failure? Reset(Person person)
    {
        person.AuthenticatorKey = null;
        person.NewAuthenticatorKey = null;
        person.SetPasskeys([]);
        person.DropWhatStandsAlone();
        return null;
    }
}
