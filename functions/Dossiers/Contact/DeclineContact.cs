using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Dossiers.Contact;

/// <summary>The office does not take over what a client proposed. May be said again.</summary>
public sealed class DeclineContact(ContactChanges changes)
{
    [Function(nameof(DeclineContact)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/dossiers/{dossierId}/contact/proposals/{proposalId}")] HttpRequest http,
        string dossierId,
        string proposalId,
        CancellationToken cancellation)
    {
        var failure = await ToTheEnd.RunAsync(token => changes.DeclineAsync(dossierId, proposalId, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }
}
