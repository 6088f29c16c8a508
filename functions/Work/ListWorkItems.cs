using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

public sealed class ListWorkItems(WorkItems workItems)
{
    [Function(nameof(ListWorkItems)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/work-items")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<WorkItemView>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var state = http.Query["state"].ToString();
        if (state is not ("" or "open" or "done")) return Failures.InvalidInput("state", "state-unknown");
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var rows = await workItems.ListAsync(state == "done", cursor.Value, Paging.DefaultLimit, cancellation);
        return new Page<WorkItemView>([.. rows.Select(WorkItemView.Of)], rows.Count == Paging.DefaultLimit ? Paging.CursorAfter(rows[^1].RowKey) : null);
    }
}
