using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Scheme;

/// <summary>The returns of a tax year under the scheme, by the name of the client: a page of one of the lists, of all or of a colleague's.</summary>
public sealed class ListSchemeReturns(SchemeReturns returns)
{
    /// <param name="Blocker">Who holds it up; nobody what is filed.</param>
    /// <param name="Deadline">The last day under the scheme, yyyy-MM-dd.</param>
    public sealed record Item(
        string DossierId, string Name, string Kind, SchemeState State, SchemeBlocker? Blocker, string? Owner, string? OwnerId,
        DateTimeOffset? Since, string? FiledOn, bool IsFiledElsewhere, string? DocumentId, string? Deadline)
    {
        public static Item Of(SchemeReturn one) => new(
            one.DossierId, one.Name, one.Kind, one.State, one.Blocker, one.OwnerName, one.OwnerId,
            one.Since, one.FiledOn, one.IsFiledElsewhere, one.DocumentId, one.Deadline);
    }

    [Function(nameof(ListSchemeReturns)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/deadlines-scheme/{year}/returns")] HttpRequest http,
        string year,
        CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(year, http, cancellation));

    private async Task<Result<Page<Item>>> Handle(string text, HttpRequest http, CancellationToken cancellation)
    {
        var (year, cursor) = (SchemeYear.Of(text, returns.Today), Paging.Cursor(http));
        if ((year.Failure ?? cursor.Failure) is { } wrong) return wrong;
        var (asked, owner) = (http.Query["list"].ToString(), http.Query["owner"].ToString());
        var list = asked.Length == 0 ? SchemeList.All : CamelCase.Find<SchemeList>(asked);
        var check = new Validation()
            .Check(list is not null, "list", "scheme-list")
            .Check(owner is "" or "me" || Guid.TryParse(owner, out _), "owner", "staff-unknown");
        if (check.Failure is { } invalid) return invalid;
        var whose = owner switch { "" => null, "me" => Caller.Of(http.HttpContext).Id, _ => owner };
        var rows = await returns.PageAsync(year.Value, list!.Value, whose, cursor.Value, Paging.DefaultLimit, cancellation);
        return new Page<Item>([.. rows.Select(Item.Of)], rows.Count == Paging.DefaultLimit ? Paging.CursorAfter(rows[^1].RowKey) : null);
    }
}
