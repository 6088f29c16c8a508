using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Documents;
using Portal.Domain;
using Portal.Placing;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>
/// Makes a row a document, once: before the document is written the row says which it will be and with which files, so that who runs again after a
/// crash knows it as the row's.
/// </summary>
public sealed class RowPlacing(
    BatchStore batches, DossierStore dossiers, DocumentStore documents, FileStore files, RowCheck check, NewDocuments placing)
{
    /// <returns>True when it is placed; false when it was refused, which the row says.</returns>
    public async Task<bool> PlaceAsync(BatchRowKey key, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await batches.FindRowAsync(key.BatchId, key.RowId, cancellation) is not { State: RowState.Queued } row) return true;
        var document = await WrittenAsync(row, cancellation);
        if (document is null && await DuplicateAsync(row, cancellation) is { } there)
            return await LeaveAsync(key, RowState.Skipped, [there], cancellation);
        if (document is null)
        {
            var placed = await WriteAsync(row, workflows, cancellation);
            if (placed.Failure is { } refused) return await LeaveAsync(key, RowState.Failed, ProblemsOf(refused), cancellation);
            document = placed.Value;
        }

        await batches.ChangeRowAsync(
            key.BatchId, key.RowId, current => Set(current, RowState.Placed, [], document.Id.ToString()), cancellation);
        foreach (var file in row.Files) await batches.RemoveFileAsync(file.File, cancellation);
        return true;
    }

    // Placed since the row was read: by hand, or from another batch. Staff that took the row in knows of it.
    private async Task<RowProblem?> DuplicateAsync(BatchRow row, CancellationToken cancellation)
    {
        if (row.Has(RowChanges.SkippedField) || row.DossierId is not { } id) return null;
        return await dossiers.FindAsync(id, cancellation) is { } dossier ? await check.DuplicateInAsync(dossier, row, cancellation) : null;
    }

    public Task<bool> GiveUpAsync(BatchRowKey key, string code, CancellationToken cancellation) =>
        LeaveAsync(key, RowState.Failed, [new RowProblem("files", code, Blocks: false)], cancellation);

    // By an earlier run that did not come to tell.
    private async Task<Document?> WrittenAsync(BatchRow row, CancellationToken cancellation) =>
        row.DocumentId is { } id && await documents.FindAsync(id, cancellation) is { } there && there.FilesJson == row.WrittenFilesJson
            ? there
            : null;

    private async Task<Result<Document>> WriteAsync(BatchRow row, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (row.DossierId is not { } id || await dossiers.FindAsync(id, cancellation) is not { } dossier)
            return Failures.InvalidInput("dossierId", "required");
        var by = row.Placer ?? AuditEntry.Portal;
        var spooled = new List<SpooledFile>();
        try
        {
            foreach (var file in row.Files) spooled.Add(await SpoolAsync(file, cancellation));
            return await placing.PlaceAsync(
                dossier, spooled, row.Fields, by, workflows, cancellation, document => SayAsync(row, document, cancellation));
        }
        finally
        {
            foreach (var file in spooled) await file.DisposeAsync();
        }
    }

    private async Task<SpooledFile> SpoolAsync(BatchFile file, CancellationToken cancellation)
    {
        await using var source = await files.ReadAsync(file.File, cancellation);
        return (await SpooledFile.ReadAsync(file.File.Name, file.File.ContentType, source, file.File.Size, cancellation))!;
    }

    private Task<BatchRow?> SayAsync(BatchRow row, Document document, CancellationToken cancellation) => batches.ChangeRowAsync(
        row.PartitionKey, row.Id,
        current =>
        {
            (current.DocumentId, current.WrittenFilesJson) = (document.Id.ToString(), document.FilesJson);
            return Task.FromResult(true);
        },
        cancellation);

    private async Task<bool> LeaveAsync(
        BatchRowKey key, RowState state, IReadOnlyList<RowProblem> problems, CancellationToken cancellation)
    {
        await batches.ChangeRowAsync(
            key.BatchId, key.RowId, current => Set(current, state, problems, current.DocumentId), cancellation);
        return false;
    }

    private static Task<bool> Set(BatchRow row, RowState state, IReadOnlyList<RowProblem> problems, string? documentId)
    {
        (row.State, row.Problems, row.DocumentId) = (state, problems, documentId);
        return Task.FromResult(true);
    }

    private static IReadOnlyList<RowProblem> ProblemsOf(Failure refused) => refused.Errors is { } errors
        ? [.. errors.SelectMany(error => error.Value.Select(code => new RowProblem(error.Key, code, Blocks: true)))]
        : [new RowProblem("files", refused.Code, Blocks: true)];
}
