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

/// <summary>Dossier delen: the office makes a person a member, or changes what the member may.</summary>
public sealed class SetMember(DossierStore dossiers, PersonStore people, MemberSetting members, ChangePolicy policy)
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
        return await members.SetAsync(dossier, person, request, by, workflows, cancellation);
    }
}
