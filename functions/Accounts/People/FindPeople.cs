using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>People for the office, by the beginning of words of their name or mail address.</summary>
public sealed class FindPeople(PersonNames names)
{
    public sealed record Item(string Id, string Name, string Email);

    [Function(nameof(FindPeople)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/people")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<Item>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var (search, cursor) = (Paging.Search(http), Paging.Cursor(http));
        if ((search.Failure ?? cursor.Failure) is { } wrong) return wrong;
        var rows = await names.FindAsync(search.Value, cursor.Value, Paging.DefaultLimit, cancellation);
        var items = rows.DistinctBy(row => row.PersonId).Select(row => new Item(row.PersonId, row.Name, row.Email)).ToList();
        return new Page<Item>(items, rows.Count == Paging.DefaultLimit ? Paging.CursorAfter(rows[^1].RowKey) : null);
    }
}
