using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Clients;

/// <summary>
/// Whose client it is: a colleague who has used the portal, or nobody's. What its former owner had to do for it goes along.
/// </summary>
public sealed class SetOwner(DossierStore dossiers, StaffStore staff, ClientList clients, WorkItems work)
{
    /// <param name="Id">Of a colleague, or <c>me</c>; null for nobody.</param>
    public sealed record Request(string? Id);

    [Function(nameof(SetOwner)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/owner")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => Handle(dossierId, request.Value.Id, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string dossierId, string? asked, Caller by, CancellationToken cancellation)
    {
        var ownerId = asked == "me" ? by.Id : asked;
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } before) return Failures.NotFound;
        if (ownerId == by.Id) await staff.NoteAsync(by, cancellation);
        var owner = ownerId is null ? null : await staff.FindAsync(ownerId, cancellation);
        if (owner is null && ownerId is not null) return Failures.InvalidInput("id", "staff-unknown");
        // Before the dossier says so: what breaks off in between is done by asking again.
        if (before.OwnerId != ownerId) await work.HandOnAsync(dossierId, before.OwnerId, owner, by.Name, cancellation);
        await dossiers.ChangeAsync(dossierId, new AuditEntry(ClientEvents.OwnerSet, dossierId, by, Detail: owner?.Name ?? ""), Set, cancellation);
        await clients.RefreshAsync(dossierId, cancellation);
        return null;

        bool Set(Dossier dossier)
        {
            if (dossier.OwnerId == owner?.RowKey && dossier.OwnerName == owner?.Name) return false;
            (dossier.OwnerId, dossier.OwnerName) = (owner?.RowKey, owner?.Name);
            return true;
        }
    }
}
