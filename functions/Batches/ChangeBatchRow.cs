using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>Staff says of a row what it is. What does not fit is told at the row, and nothing of what was said is lost.</summary>
public sealed class ChangeBatchRow(BatchStore batches, DossierStore dossiers, RowDrawing drawing)
{
    [Function(nameof(ChangeBatchRow)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/office/batches/{batchId}/rows/{rowId}")] HttpRequest http,
        string batchId,
        string rowId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<RowChanges>(cancellation);
        if (request.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        if (await CheckAsync(request.Value, cancellation) is { } wrong) return Problems.From(wrong, http.HttpContext);
        return Respond.Json(http.HttpContext, await ToTheEnd.RunAsync(token => Handle(batchId, rowId, request.Value, token), cancellation));
    }

    private async Task<Failure?> CheckAsync(RowChanges changes, CancellationToken cancellation)
    {
        var isThere = string.IsNullOrEmpty(changes.DossierId) || await dossiers.FindAsync(changes.DossierId, cancellation) is not null;
        return new Validation()
            .Check(isThere, "dossierId", "dossier-unknown")
            .Check(string.IsNullOrEmpty(changes.Kind) || DocumentKind.Find(changes.Kind) is not null, "kind", "kind-unknown")
            .Failure;
    }

    private async Task<Result<RowView>> Handle(string batchId, string rowId, RowChanges changes, CancellationToken cancellation)
    {
        var others = await batches.RowsAsync(Ids.IsId(batchId) ? batchId : "-", cancellation);
        Failure? refusal = null;
        var row = await batches.ChangeRowAsync(batchId, rowId, ChangeAsync, cancellation);
        if (row is null) return Failures.NotFound;
        await batches.TouchAsync(batchId, cancellation);
        return refusal is null ? RowView.Of(row) : refusal;

        async Task<bool> ChangeAsync(BatchRow current)
        {
            refusal = current.State.MayChange() ? null : BatchFailures.RowFixed;
            if (refusal is not null) return false;
            if (current.State == RowState.Failed) current.State = RowState.Open;
            changes.WriteOn(current);
            await drawing.DrawAsync(current, others.Where(other => other.RowKey != current.RowKey), cancellation);
            return true;
        }
    }
}
