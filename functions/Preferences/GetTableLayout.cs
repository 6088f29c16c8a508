using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Preferences;

public sealed class GetTableLayout(TableLayouts layouts)
{
    [Function(nameof(GetTableLayout)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/tables/{table}")] HttpRequest http, string table, CancellationToken cancellation) => TableLayout.IsTable(table)
        ? Respond.Json(await layouts.FindAsync(Caller.Of(http.HttpContext).Id, table, cancellation))
        : Problems.From(Failures.NotFound, http.HttpContext);
}
