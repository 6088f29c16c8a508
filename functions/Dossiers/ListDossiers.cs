using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>Organisatie kiezen: the dossiers of the signed-in person.</summary>
public sealed class ListDossiers(MembershipStore memberships, ActionItems tasks)
{
    public sealed record Item(string Id, DossierType Type, string Name, MemberRole Role, bool MayHandle, int OpenTasks);

    [Function(nameof(ListDossiers)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dossiers")] HttpRequest http, CancellationToken cancellation)
    {
        var person = Caller.Of(http.HttpContext).Id;
        var open = (await tasks.OfPersonAsync(person, cancellation)).CountBy(task => task.DossierId).ToDictionary();
        var items = (await memberships.OfPersonAsync(person, cancellation))
            .OrderBy(member => member.DossierType).ThenBy(member => member.DossierName, StringComparer.CurrentCultureIgnoreCase)
            .Select(member => new Item(member.DossierId, member.DossierType, member.DossierName, member.Role, member.MayHandle, open.GetValueOrDefault(member.DossierId)));
        return Respond.Json(new Page<Item>([.. items]));
    }
}
