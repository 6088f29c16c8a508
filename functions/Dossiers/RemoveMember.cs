using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>The office ends a membership; access and open tasks end with it. For a director it waits for a colleague.</summary>
public sealed class RemoveMember(
    DossierStore dossiers, PersonStore people, MembershipPolicy rights, MembershipChange change, WaitingChanges changes, ChangePolicy policy)
{
    [Function(nameof(RemoveMember)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/dossiers/{dossierId}/members/{personId}")] HttpRequest http,
        string dossierId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (!Ids.IsId(personId) || await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => Handle(dossier, personId, by, workflows, token), cancellation);
        return policy.Answer(http.HttpContext, result, by);
    }

    private async Task<Result<MadeOrWaiting>> Handle(Dossier dossier, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await rights.WaitsAsync(dossier.Id, personId, after: null, by, cancellation) is { } kind)
        {
            var name = (await people.FindAsync(personId, cancellation))?.Name ?? "";
            return await changes.WaitAsync(WaitingChange.OfMember(kind, dossier.Id, dossier.Name, personId, name), by, cancellation);
        }

        return await change.EndAsync(dossier.Id, personId, by, workflows, cancellation) is { } failure ? failure : MadeOrWaiting.Made;
    }
}
