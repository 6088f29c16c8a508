using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform;
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
        var failure = await ToTheEnd.RunAsync(token => Handle(personId, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var reset = await people.ChangeAsync(personId, Reset, new AuditEntry(AccountEvents.SecondFactorReset, personId, by), cancellation);
        if (reset.Failure is { } unknown) return unknown;
        await SendAccountMail.StartAsync(workflows, MailOrder.Changed(personId, AccountChange.SecondFactorReset, clock.GetUtcNow()), cancellation);
        await sessions.RemoveEndedAsync(reset.Value, cancellation);
        return null;
    }

    private static Failure? Reset(Person person)
    {
        person.AuthenticatorKey = null;
        person.NewAuthenticatorKey = null;
        person.SetPasskeys([]);
        person.DropWhatStandsAlone();
        return Person.WithoutSessions(person);
    }
}
