using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Approval;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Dossiers;

/// <summary>The office ends a membership; access and open tasks end with it.</summary>
public sealed class RemoveMember(DossierStore dossiers, MembershipStore memberships, ActionItems tasks, LastReaders readers)
{
    [Function(nameof(RemoveMember)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/dossiers/{dossierId}/members/{personId}")] HttpRequest http,
        string dossierId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (!Ids.IsId(personId) || await dossiers.FindAsync(dossierId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        await ToTheEnd.RunAsync(token => Handle(dossierId, personId, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return TypedResults.NoContent();
    }

    private async Task Handle(string dossierId, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var entry = new AuditEntry(DossierEvents.MemberRemoved, personId, by);
        await memberships.RemoveAsync(dossierId, personId, entry, cancellation);
        await tasks.RemoveOfDossierAsync(personId, dossierId, cancellation);
        await readers.SettleAsync(workflows, dossierId, by, cancellation);
    }
}
