using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>
/// The bytes of a file that waits, for staff to look at: whose is it? It has not been scanned yet, so it is saved and not shown where it is
/// no PDF.
/// </summary>
public sealed class GetBatchFile(BatchStore batches, FileStore files)
{
    [Function(nameof(GetBatchFile)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/batches/{batchId}/rows/{rowId}/files/{place}")] HttpRequest http,
        string batchId,
        string rowId,
        string place,
        CancellationToken cancellation)
    {
        if (await FindAsync(batchId, rowId, place, cancellation) is not { } found)
            return Problems.From(Failures.NotFound, http.HttpContext);
        http.HttpContext.Response.SetFileName(found.File.Name, isShown: found is { IsInstance: false, Error: null });
        http.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(await files.OpenAsync(found.File, cancellation), found.File.ContentType, enableRangeProcessing: true);
    }

    // Of a row that is placed it is the document's.
    private async Task<BatchFile?> FindAsync(string batchId, string rowId, string place, CancellationToken cancellation)
    {
        var isPlace = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at);
        if (!isPlace || await batches.FindRowAsync(batchId, rowId, cancellation) is not { } row || row.State == RowState.Placed)
            return null;
        return row.Files.ElementAtOrDefault(at);
    }
}
