using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>Staff says that two rows are one document, or that the files of one are not.</summary>
public sealed class JoinBatchRows(BatchStore batches, RowDrawing drawing)
{
    private const string Field = "files";

    /// <param name="With">The row that goes up in this one; left out to part the files of this one.</param>
    public sealed record Request(string? With);

    public sealed record Response(IReadOnlyList<RowView> Rows);

    [Function(nameof(JoinBatchRows)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/batches/{batchId}/rows/{rowId}/joining")] HttpRequest http,
        string batchId,
        string rowId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        return Respond.Json(
            http.HttpContext, await ToTheEnd.RunAsync(token => Handle(batchId, rowId, request.Value.With, token), cancellation));
    }

    private async Task<Result<Response>> Handle(string batchId, string rowId, string? with, CancellationToken cancellation)
    {
        if (await batches.FindRowAsync(batchId, rowId, cancellation) is not { } row) return Failures.NotFound;
        var other = with is null ? null : await batches.FindRowAsync(batchId, with, cancellation);
        if (with is not null && (other is null || other.RowKey == row.RowKey)) return Failures.InvalidInput("with", "batch-row-unknown");
        if (!row.State.MayChange() || other?.State.MayChange() == false) return BatchFailures.RowFixed;
        try
        {
            return other is null ? await PartAsync(row, cancellation) : await JoinAsync(row, other, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return BatchFailures.Busy;
        }
    }

    private async Task<Response> JoinAsync(BatchRow row, BatchRow other, CancellationToken cancellation)
    {
        row.Files = [.. row.Files, .. other.Files];
        await DrawAsync([row], [row, other], cancellation);
        await batches.WriteAsync([row], [other], cancellation);
        return new Response([RowView.Of(row)]);
    }

    // The first file keeps what was said of the row.
    private async Task<Response> PartAsync(BatchRow row, CancellationToken cancellation)
    {
        var parted = batches.NewRows(row.PartitionKey, row.Files.Count - 1);
        foreach (var (own, file) in parted.Zip(row.Files.Skip(1))) (own.Files, own.State) = ([file], RowState.Open);
        row.Files = [.. row.Files.Take(1)];
        await DrawAsync([row, .. parted], [row], cancellation);
        await batches.WriteAsync([row, .. parted], [], cancellation);
        return new Response([RowView.Of(row), .. parted.Select(RowView.Of)]);
    }

    private async Task DrawAsync(IReadOnlyList<BatchRow> rows, IReadOnlyList<BatchRow> own, CancellationToken cancellation)
    {
        var others = (await batches.RowsAsync(rows[0].PartitionKey, cancellation)).Where(other => !own.Any(row => row.RowKey == other.RowKey)).ToList();
        foreach (var row in rows)
        {
            // So that reading more files does not join or part them again.
            row.NoteByHand(Field);
            await drawing.DrawAsync(row, others, cancellation);
        }
    }
}
