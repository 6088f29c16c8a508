using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Accounts;
using Portal.Approval;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Dossiers;

/// <summary>Dossier delen: the office makes a person a member, or changes what the member may. Open tasks follow at once.</summary>
public sealed class SetMember(DossierStore dossiers, PersonStore people, MembershipStore memberships, TaskAssignment tasks, LastReaders readers)
{
    public sealed record Request(string? Role, bool? PortalAccess, bool? MayHandle, IReadOnlyList<string>? Folders);

    [Function(nameof(SetMember)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/members/{personId}")] HttpRequest http,
        string dossierId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var by = Caller.Of(http.HttpContext);
        var failure = request.Failure ?? Check(request.Value).Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, dossierId, personId, by, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private static Validation Check(Request request) => new Validation()
        .Check(RoleOf(request.Role) is not null, "role", "role-unknown")
        .Check(request.PortalAccess is not null, "portalAccess", "required")
        .Check(request.MayHandle is not null, "mayHandle", "required")
        .Check(request.Folders is null || request.Folders.All(folder => Enum.GetNames<Folder>().Contains(folder)), "folders", "folder-unknown");

    private static MemberRole? RoleOf(string? role) => role switch
    {
        "director" => MemberRole.Director,
        "employee" => MemberRole.Employee,
        _ => null,
    };

    private async Task<Failure?> Handle(
        Request request, string dossierId, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Failures.NotFound;
        if (await people.FindAsync(personId, cancellation) is not { } person) return Failures.NotFound;
        var membership = MembershipFrom(request, dossier, person);
        var failure = await memberships.SetAsync(dossier, membership, new AuditEntry(DossierEvents.MemberSet, person.Id, by), cancellation);
        if (failure is not null) return failure;
        await tasks.OfMemberAsync(membership, cancellation);
        await readers.SettleAsync(workflows, dossierId, by, cancellation);
        return null;
    }

    private static Membership MembershipFrom(Request request, Dossier dossier, Person person) => new()
    {
        PartitionKey = dossier.Id,
        RowKey = Membership.KeyOf(person.Id),
        PersonName = person.Name,
        Role = RoleOf(request.Role)!.Value,
        PortalAccess = request.PortalAccess!.Value,
        MayHandle = request.MayHandle!.Value,
        Folders = request.Folders is null ? null : string.Join(',', request.Folders),
    };
}
