using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Clients;

/// <summary>
/// Cliënten: how each client stands, a page at a time, whatever the number of clients. Without a filter by name; who is late by deadline; who has
/// something long, or waits for an answer, by how long. A page of several filters may be shorter than others and still not the last.
/// </summary>
public sealed class ListClients(ClientList clients, ClientSearch search, TimeProvider clock)
{
    [Function(nameof(ListClients)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/clients")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<ClientView>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var query = ClientQuery.Of(http);
        if (query.Failure is { } wrong) return wrong;
        var (rows, last) = query.Value.Search.Length > 0
            ? await search.FindAsync(query.Value.Search, query.Value.After, cancellation)
            : await PageAsync(query.Value, cancellation);
        var now = clock.GetUtcNow();
        var items = await Task.WhenAll(rows.Where(row => query.Value.Takes(row, now)).Select(row => ViewAsync(row, cancellation)));
        return new Page<ClientView>(items, last is null ? null : Paging.CursorAfter(last));
    }

    private async Task<(List<ClientRow> Rows, string? Last)> PageAsync(ClientQuery query, CancellationToken cancellation)
    {
        var (order, until) = query.ListAt(clock.GetUtcNow());
        var rows = await clients.PageAsync(order, query.Owner, until, query.After, Paging.DefaultLimit, cancellation);
        return (rows, rows.Count == Paging.DefaultLimit ? rows[^1].RowKey : null);
    }

    private async Task<ClientView> ViewAsync(ClientRow row, CancellationToken cancellation) =>
        ClientView.Of(row, await clients.SignsAsync(row.DossierId, cancellation));
}
