using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>What the office has to do, has put off or has done: everybody's, a colleague's or nobody's, of one kind or of all.</summary>
public sealed class ListWorkItems(WorkPages pages)
{
    [Function(nameof(ListWorkItems)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/work-items")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<WorkItemView>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var asked = WorkQuery.Of(http);
        if (asked.Failure is { } wrong) return wrong;
        var (query, limit) = (asked.Value, Paging.DefaultLimit);
        var (items, last) = await (query.IsDone ? pages.DoneAsync(query.Owner, query.Kind, query.After, limit, cancellation)
            : query.IsLater ? pages.LaterAsync(query.Owner, query.Kind, query.After, limit, cancellation)
            : pages.TodoAsync(query.Owner, query.Kind, query.After, limit, cancellation));
        return new Page<WorkItemView>([.. items.Select(WorkItemView.Of)], last is null ? null : Paging.CursorAfter(last));
    }
}
