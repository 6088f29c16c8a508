using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>The batches there are, whoever began them, newest first.</summary>
public sealed class ListBatches(BatchStore batches)
{
    private const int PageSize = 20;

    [Function(nameof(ListBatches)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/batches")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<BatchSummary>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var places = await batches.PageAsync(cursor.Value, PageSize, cancellation);
        var found = await Task.WhenAll(places.Select(place => batches.FindAsync(place.BatchId, cancellation)));
        return new Page<BatchSummary>(
            [.. found.OfType<Batch>().Select(BatchSummary.Of)], places.Count == PageSize ? Paging.CursorAfter(places[^1].RowKey) : null);
    }
}
