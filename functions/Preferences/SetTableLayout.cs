using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Preferences;

/// <summary>Remembers how the signed-in person arranged a table. No event of the audit trail: it changes nothing that anyone else sees.</summary>
public sealed class SetTableLayout(TableLayouts layouts)
{
    [Function(nameof(SetTableLayout)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/tables/{table}")] HttpRequest http, string table, CancellationToken cancellation)
    {
        if (!TableLayout.IsTable(table)) return Problems.From(Failures.NotFound, http.HttpContext);
        var layout = await http.ReadJsonAsync<TableLayout>(cancellation);
        if ((layout.Failure ?? layout.Value.Check().Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        await layouts.SetAsync(Caller.Of(http.HttpContext).Id, table, layout.Value, cancellation);
        return TypedResults.NoContent();
    }
}
