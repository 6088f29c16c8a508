using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>
/// Staff has rows placed: all that are ready, or those that it names. From then on it goes on by itself, row by row; what is refused stays in the batch with
/// its reason.
/// </summary>
public sealed class PlaceBatch(BatchStore batches)
{
    private const int MostTries = 5;

    /// <param name="Rows">Ids; left out for all.</param>
    public sealed record Request(IReadOnlyList<string>? Rows);

    /// <param name="Queued">How many are going to be placed.</param>
    /// <param name="Left">Those that are not, and were not left out by staff.</param>
    public sealed record Response(int Queued, IReadOnlyList<LeftRow> Left);

    /// <param name="Code">Of what stands in the way first.</param>
    public sealed record LeftRow(string Id, string Code);

    [Function(nameof(PlaceBatch)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/batches/{batchId}/place")] HttpRequest http,
        string batchId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadOptionalJsonAsync(new Request(null), cancellation);
        if (request.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        if (await batches.FindAsync(batchId, cancellation) is not { } batch) return Problems.From(Failures.NotFound, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var placing = await ToTheEnd.RunAsync(token => Handle(batch, request.Value.Rows, by, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, placing, StatusCodes.Status202Accepted);
    }

    private async Task<Result<Response>> Handle(
        Batch batch, IReadOnlyList<string>? asked, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        await batches.BeginAsync(batch.Id, cancellation);
        await batches.TouchAsync(batch.Id, cancellation);
        var queued = await QueueAsync(batch.Id, asked, by, cancellation);
        if (queued.Failure is null) await BatchFlow.StartAsync(batch.Id, workflows, cancellation);
        return queued;
    }

    // Of a conflict some may be queued already, which is as asked; the others are looked at as they are now.
    private async Task<Result<Response>> QueueAsync(string batchId, IReadOnlyList<string>? asked, Caller by, CancellationToken cancellation)
    {
        var count = 0;
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var rows = (await batches.RowsAsync(batchId, cancellation)).Where(row => asked?.Contains(row.Id) ?? true).ToList();
            var left = rows
                .Where(row => !row.IsReady && row.State is not (RowState.Placed or RowState.Queued or RowState.Skipped))
                .Select(row => new LeftRow(row.Id, CodeOf(row)))
                .ToList();
            try
            {
                foreach (var some in rows.Where(row => row.IsReady).Chunk(BatchStore.MostAtOnce)) count += await QueueAsync(some, by, cancellation);
                return new Response(count, left);
            }
            catch (RequestFailedException conflict) when (conflict.IsConflict())
            {
                // Somebody changed one of them.
            }
        }

        return BatchFailures.Busy;
    }

    private async Task<int> QueueAsync(BatchRow[] rows, Caller by, CancellationToken cancellation)
    {
        foreach (var row in rows) (row.State, row.Placer) = (RowState.Queued, by);
        await batches.WriteAsync(rows, cancellation);
        return rows.Length;
    }

    private static string CodeOf(BatchRow row) => row.State == RowState.Reading
        ? BatchFailures.RowFixed.Code
        : row.Problems.FirstOrDefault(problem => problem.Blocks)?.Code ?? "batch-row-doubtful";
}
