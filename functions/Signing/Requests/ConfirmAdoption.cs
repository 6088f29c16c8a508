using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>The office says when annual accounts were adopted: the eight days in which they have to be published begin then (art. 2:394(1) BW).</summary>
public sealed class ConfirmAdoption(DocumentStore documents, WorkItems workItems, TimeProvider clock)
{
    public sealed record Request(string? AdoptedOn);

    [Function(nameof(ConfirmAdoption)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/adoption")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var by = Caller.Of(http.HttpContext);
        var failure = request.Failure ?? Check(request.Value).Failure
            ?? await ToTheEnd.RunAsync(token => Handle(documentId, request.Value.AdoptedOn!, by, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private Validation Check(Request request) => new Validation()
        .Check(DutchDay.IsDay(request.AdoptedOn), "adoptedOn", "date-invalid")
        .Check(string.CompareOrdinal(request.AdoptedOn, DutchDay.Of(clock.GetUtcNow())) <= 0, "adoptedOn", "date-in-future");

    private async Task<Failure?> Handle(string documentId, string adoptedOn, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen || DocumentKind.Of(seen).FollowUp != FollowUp.OfficePublishes) return Failures.NotFound;
        if (seen.State != DocumentState.Signed) return SigningFailures.NotAdoptedYet;
        var entry = new AuditEntry(SigningEvents.AdoptionConfirmed, documentId, by, seen.HashesOfOriginals(), adoptedOn);
        var document = await documents.ChangeAsync(seen.Id, entry, Confirm, cancellation);
        await workItems.MoveAsync(WorkItem.IdOf(document!, WorkItemKind.PublishAccounts), WorkItem.DueOf(document!, WorkItemKind.PublishAccounts), cancellation);
        return null;

        bool Confirm(Document current)
        {
            if (current.AdoptedOn == adoptedOn) return false;
            current.AdoptedOn = adoptedOn;
            return true;
        }
    }
}
