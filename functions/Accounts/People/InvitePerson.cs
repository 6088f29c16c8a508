using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>The office invites a person who came from a file, or again, for instance because the link had expired.</summary>
public sealed class InvitePerson(PersonStore people)
{
    [Function(nameof(InvitePerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/people/{personId}/invitation")] HttpRequest http,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var failure = await ToTheEnd.RunAsync(token => Handle(personId, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var entry = new AuditEntry(AccountEvents.InvitationAsked, personId, by);
        if ((await people.ChangeAsync(personId, Person.Invited, entry, cancellation)).Failure is { } refusal) return refusal;
        await SendAccountMail.StartAsync(workflows, MailOrder.Invitation(personId), cancellation);
        return null;
    }
}
