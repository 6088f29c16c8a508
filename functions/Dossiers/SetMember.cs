using System.Text.Json;
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

/// <summary>
/// Dossier delen: the office makes a person a member, or changes what the member may. What gives the right to sign, or takes a director out,
/// waits for a colleague once the dossier holds documents.
/// </summary>
public sealed class SetMember(
    DossierStore dossiers, PersonStore people, MembershipStore memberships, MembershipPolicy rights, MembershipChange change, WaitingChanges changes,
    ChangePolicy policy)
{
    [Function(nameof(SetMember)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/members/{personId}")] HttpRequest http,
        string dossierId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<WantedMembership>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => Handle(request.Value, dossierId, personId, by, workflows, token), cancellation);
        return policy.Answer(http.HttpContext, result, by);
    }

    private static Validation Check(WantedMembership request) => new Validation()
        .Check(request.MemberRole is not null, "role", "role-unknown")
        .Check(request.PortalAccess is not null, "portalAccess", "required")
        .Check(request.MayHandle is not null, "mayHandle", "required")
        .Check(request.Folders is null || request.Folders.All(folder => Enum.GetNames<Folder>().Contains(folder)), "folders", "folder-unknown");

    private async Task<Result<MadeOrWaiting>> Handle(
        WantedMembership request, string dossierId, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Failures.NotFound;
        if (await people.FindAsync(personId, cancellation) is not { } person) return Failures.NotFound;
        var wanted = request.For(dossier, person);
        if (await memberships.RefusalAsync(dossier, person.Id, cancellation) is { } refusal) return refusal;
        if (await rights.WaitsAsync(dossier.Id, person.Id, wanted, by, cancellation) is { } kind)
        {
            var waiting = WaitingChange.OfMember(kind, dossier.Id, dossier.Name, person.Id, person.Name);
            waiting.Membership = JsonSerializer.Serialize(request, ApiJson.Options);
            return await changes.WaitAsync(waiting, by, cancellation);
        }

        return await change.SetAsync(dossier, wanted, by, workflows, cancellation) is { } failure ? failure : MadeOrWaiting.Made;
    }
}
