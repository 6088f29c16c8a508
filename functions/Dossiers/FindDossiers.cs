using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>Dossiers for the office, by the beginning of words of their name.</summary>
public sealed class FindDossiers(DossierNames names)
{
    [Function(nameof(FindDossiers)), ForOffice(OfficeRoles.Staff, OfficeRoles.Admin, OfficeRoles.Upload)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/dossiers")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<AddDossier.Response>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var (search, cursor) = (Paging.Search(http), Paging.Cursor(http));
        if ((search.Failure ?? cursor.Failure) is { } wrong) return wrong;
        var rows = await names.FindAsync(search.Value, cursor.Value, Paging.DefaultLimit, cancellation);
        var items = rows.DistinctBy(row => row.DossierId).Select(row => new AddDossier.Response(row.DossierId, row.Type, row.Name)).ToList();
        return new Page<AddDossier.Response>(items, rows.Count == Paging.DefaultLimit ? Paging.CursorAfter(rows[^1].RowKey) : null);
    }
}
