using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>
/// The office replaces a document by a new version. The id stays, and with it every link; what it was is kept beside it. Tasks, mails and
/// the decision start anew, in a workflow of their own.
/// </summary>
public sealed class ReplaceDocument(
    DocumentStore documents, DossierStore dossiers, UploadSteps steps, ApprovalWorkflows approvals, IOptions<ScanOptions> scan, TimeProvider clock)
{
    [Function(nameof(ReplaceDocument)), ForOffice(OfficeRoles.Staff, OfficeRoles.Admin, OfficeRoles.Upload)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/documents/{documentId}/versions")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } document) return Problems.From(Failures.NotFound, http.HttpContext);
        var form = await UploadForm<DocumentFields>.ReadAsync(http, "document", cancellation);
        if (form.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var upload = form.Value;
        var replaced = await ToTheEnd.RunAsync(token => Handle(document, upload, Caller.Of(http.HttpContext), workflows, token), cancellation);
        if (replaced.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        return Respond.Json(UploadDocument.Response.Of(replaced.Value), StatusCodes.Status201Created);
    }

    private async Task<Result<Document>> Handle(
        Document seen, UploadForm<DocumentFields> upload, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(seen.PartitionKey, cancellation) is not { } dossier) return Failures.NotFound;
        var taken = await steps.TakeAsync(upload.Files, upload.Fields, dossier, by, fields => fields.Over(seen), fields => Task.FromResult(Draw(fields, seen)), cancellation);
        if (taken.Failure is { } refused) return refused;
        await approvals.ExpectAsync(DocumentVersion.Of(seen) with { Version = seen.Version + 1 }, cancellation);
        var written = await WriteAsync(seen, taken.Value, by, cancellation);
        if (written.Failure is not null) return written;
        var version = DocumentVersion.Of(written.Value);
        await approvals.StartAsync(workflows, version, cancellation);
        // The one before it sees that there is nothing left to wait for.
        await approvals.WakeAsync(workflows, version with { Version = version.Version - 1 }, cancellation);
        return written;
    }

    // Whoever has to sign is asked anew, as the memberships are now.
    private static Result<Document> Draw(DocumentFields fields, Document seen)
    {
        if (NextOf(seen).Failure is { } failure) return failure;
        var request = seen.CopyUnder(seen.RowKey);
        fields.WriteOn(request);
        return request;
    }

    private async Task<Result<Document>> WriteAsync(Document seen, KeptUpload kept, Caller by, CancellationToken cancellation)
    {
        Failure? refusal = null;
        var entry = new AuditEntry(DocumentEvents.Replaced, seen.Id.ToString(), by, kept.Hashes, kept.Fields.Subject);
        var document = await documents.ChangeAsync(seen.Id, entry, Replace, cancellation);
        return document?.FilesJson == kept.FilesJson ? document : refusal ?? ApprovalFailures.Replaced;

        bool Replace(Document current)
        {
            var next = NextOf(current);
            refusal = current.Version == seen.Version ? next.Failure : ApprovalFailures.Replaced;
            if (refusal is not null) return false;
            Renew(current, next.Value);
            kept.WriteOn(current);
            kept.Fields.WriteOn(current);
            return true;
        }
    }

    private static Result<DocumentState> NextOf(Document document) => DocumentTransitions.Next(
        document.State, DocumentKind.Of(document).FirstState == DocumentState.Open ? DocumentAction.ReplaceAndAsk : DocumentAction.ReplaceAndShow, document.Filing);

    private void Renew(Document document, DocumentState state)
    {
        (document.Version, document.State, document.SentAt) = (document.Version + 1, state, clock.GetUtcNow());
        (document.DecisionId, document.DecidedBy, document.DecidedById, document.DecidedAt, document.Comment) = (null, null, null, null, null);
        (document.Filing, document.FiledAt, document.FilingReference, document.AcceptedAt) = (FilingState.None, null, null, null);
        (document.ApprovedInstance, document.FilingAttempt, document.FilingChangedAt) = (null, 0, null);
        (document.TriedAt, document.KnownReferences, document.FilingCode, document.FilingText) = (null, null, null, null);
        document.Scan = scan.Value.FirstState;
        (document.PlacedWithDeadline, document.ExpiredAt) = (null, null);
        document.MarkedPaidBy = null;
        (document.RemindedAt, document.RemindedBy, document.ReminderId) = (null, null, null);
        (document.SeenBy, document.OpenedBy, document.OpenedAt) = (null, null, null);
    }
}
