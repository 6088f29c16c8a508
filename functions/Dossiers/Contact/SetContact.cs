using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Dossiers.Contact;

/// <summary>The office writes down where and how a client is reached, by itself or as the client proposed.</summary>
public sealed class SetContact(ContactChanges changes)
{
    [Function(nameof(SetContact)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/contact")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<ContactFields>(cancellation);
        if ((request.Failure ?? request.Value.Check().Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => changes.SetAsync(dossierId, request.Value.ToDetails(), Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }
}
