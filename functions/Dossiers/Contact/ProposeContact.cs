using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Dossiers.Contact;

/// <summary>Wijziging doorgeven: a client says what the details should be. A later proposal takes the place of one that the office has not answered.</summary>
public sealed class ProposeContact(DossierAccess access, ContactChanges changes)
{
    [Function(nameof(ProposeContact)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dossiers/{dossierId}/contact")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var caller = Caller.Of(http.HttpContext);
        if ((await access.ToDossierAsync(caller.Id, dossierId, cancellation)).Failure is { } none) return Problems.From(none, http.HttpContext);
        var request = await http.ReadJsonAsync<ContactFields>(cancellation);
        if ((request.Failure ?? request.Value.Check().Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => changes.ProposeAsync(dossierId, request.Value.ToDetails(), caller, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }
}
