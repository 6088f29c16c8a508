using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Documents;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>
/// The office drops files in a batch, ZIP files among them: each is kept, read, and proposed as a document, together with what belongs to it. Nothing
/// goes out. What cannot be read in the time that somebody waits the workflow reads.
/// </summary>
public sealed class AddBatchFiles(BatchStore batches, FileStore files, BatchReading reading, BatchFlow flow)
{
    private const string Instance = "application/xml";
    private const string Pdf = "application/pdf";

    // Copied from disk to storage.
    private const int AtOnce = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public sealed record Response(IReadOnlyList<RowView> Rows);

    [Function(nameof(AddBatchFiles)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/batches/{batchId}/files")] HttpRequest http,
        string batchId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, cancellation) is not { } batch) return Problems.From(Failures.NotFound, http.HttpContext);
        var read = await UploadForm<object>.ReadAsync(http, "-", cancellation, most: UnpackedFiles.Most);
        if (read.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var form = read.Value;
        if (form.Files.Count == 0) return Problems.From(Failures.InvalidInput("files", "required"), http.HttpContext);
        var unpacking = await UnpackedFiles.OfAsync(form.Files, cancellation);
        if (unpacking.Failure is { } unfit) return Problems.From(unfit, http.HttpContext);
        await using var unpacked = unpacking.Value;
        var by = Caller.Of(http.HttpContext);
        return Respond.Json(
            http.HttpContext, await ToTheEnd.RunAsync(token => Handle(batch, unpacked.All, by, workflows, token), cancellation));
    }

    private async Task<Result<Response>> Handle(
        Batch batch, IReadOnlyList<SpooledFile> dropped, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if ((await batches.RowsAsync(batch.Id, cancellation)).Count + dropped.Count > RowRules.MostRows) return BatchFailures.Full;
        await batches.BeginAsync(batch.Id, cancellation);
        var added = await KeepAsync(batch, dropped, cancellation);
        await reading.ReadAsync(batch.Id, Patience, by.Id, cancellation);
        var rows = await flow.SettleAsync(batch.Id, workflows, cancellation);
        return new Response([.. rows.Where(row => row.Files.Any(file => added.Contains(file.File.Id))).Select(RowView.Of)]);
    }

    // The bytes first: a row whose file is not there could never be read.
    private async Task<HashSet<string>> KeepAsync(Batch batch, IReadOnlyList<SpooledFile> dropped, CancellationToken cancellation)
    {
        var rows = batches.NewRows(batch.Id, dropped.Count);
        await Parallel.ForEachAsync(Enumerable.Range(0, dropped.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (at, token) =>
        {
            var file = dropped[at];
            var kept = await file.KeepAsync(files, batch.Id, file.Name, file.IsXml ? Instance : Pdf, token, BatchStore.Files);
            rows[at].Files = [new BatchFile(kept, file.IsXml)];
        });
        await batches.WriteAsync(rows, cancellation);
        return [.. rows.Select(row => row.Files[0].File.Id)];
    }
}
