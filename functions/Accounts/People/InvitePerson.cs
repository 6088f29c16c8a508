using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The office invites a person again, for instance because the link had expired.</summary>
public sealed class InvitePerson(PersonStore people)
{
    [Function(nameof(InvitePerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/people/{personId}/invitation")] HttpRequest http,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        await people.NoteAsync(personId, new AuditEntry(AccountEvents.InvitationAsked, personId, Caller.Of(http.HttpContext)), cancellation);
        await SendAccountMail.StartAsync(workflows, MailOrder.Invitation(personId), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
