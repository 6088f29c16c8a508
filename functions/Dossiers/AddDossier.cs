using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Dossiers;

public sealed class AddDossier(NewDossiers dossiers, CitizenNumbers numbers, TimeProvider clock)
{
    public sealed record Response(string Id, DossierType Type, string Name);

    [Function(nameof(AddDossier)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<DossierFields>(cancellation);
        if ((request.Failure ?? request.Value.Check().Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var dossier = request.Value.ToDossier(Ids.New(), numbers, clock.GetUtcNow());
        await ToTheEnd.RunAsync(token => dossiers.AddAsync(dossier, Caller.Of(http.HttpContext), token), cancellation);
        return Respond.Json(new Response(dossier.Id, dossier.Type, dossier.Name), StatusCodes.Status201Created);
    }
}
