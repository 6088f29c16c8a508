using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Dossiers;

/// <summary>The office ends a membership; access and open tasks end with it.</summary>
public sealed class RemoveMember(DossierStore dossiers, MembershipStore memberships, ActionItems tasks)
{
    [Function(nameof(RemoveMember)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/dossiers/{dossierId}/members/{personId}")] HttpRequest http,
        string dossierId,
        string personId,
        CancellationToken cancellation)
    {
        if (!Ids.IsId(personId) || await dossiers.FindAsync(dossierId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        var entry = new AuditEntry(DossierEvents.MemberRemoved, personId, Caller.Of(http.HttpContext));
        await memberships.RemoveAsync(dossierId, personId, entry, cancellation);
        await tasks.RemoveOfDossierAsync(personId, dossierId, cancellation);
        return TypedResults.NoContent();
    }
}
