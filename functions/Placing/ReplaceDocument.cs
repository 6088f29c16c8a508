using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Filing;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>
/// The office replaces a document by a new version. The id stays, and with it every link; what it was is kept beside it. Tasks, mails and
/// the decision start anew, in a workflow of their own.
/// </summary>
public sealed class ReplaceDocument(
    DocumentStore documents, DossierStore dossiers, UploadedFiles files, UploadedInstance instances, SigningStart signing, FilingParties filing, ApprovalWorkflows approvals,
    IOptions<ScanOptions> scan, TimeProvider clock)
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
        var replaced = await Handle(document, upload, Caller.Of(http.HttpContext), cancellation);
        if (replaced.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        var version = DocumentVersion.Of(replaced.Value);
        await approvals.StartAsync(workflows, version, cancellation);
        // The one before it sees that there is nothing left to wait for.
        await approvals.WakeAsync(workflows, version with { Version = version.Version - 1 }, cancellation);
        return Respond.Json(UploadDocument.Response.Of(replaced.Value), StatusCodes.Status201Created);
    }

    private async Task<Result<Document>> Handle(Document seen, UploadForm<DocumentFields> upload, Caller by, CancellationToken cancellation)
    {
        var action = DocumentKind.Of(seen).FirstState == DocumentState.Open ? DocumentAction.ReplaceAndAsk : DocumentAction.ReplaceAndShow;
        if (await dossiers.FindAsync(seen.PartitionKey, cancellation) is not { } dossier) return Failures.NotFound;
        if (await UploadCheck.ErrorsOfAsync(upload.Files, upload.Fields?.Over(seen), dossier, by, cancellation) is { } unfit) return unfit;
        if (DocumentTransitions.Next(seen.State, action, seen.Filing).Failure is { } failure) return failure;
        // Whoever has to sign is asked anew, as the memberships are now.
        var request = seen.CopyUnder(seen.RowKey);
        upload.Fields!.WriteOn(request);
        if (await signing.PrepareAsync(request, upload.Fields.Draft, cancellation) is { } notToBeSigned) return notToBeSigned;
        var instance = instances.Read(upload.Files, seen.Kind, upload.Fields.Period ?? seen.Period, dossier);
        if (instance.Failure is { } wrong) return wrong;
        var kept = await instances.KeepAsync(seen.PartitionKey, upload.Files, instance.Value, cancellation);
        var stored = JsonSerializer.Serialize(await files.StoreAsync(seen.PartitionKey, upload.Files, cancellation));
        await approvals.ExpectAsync(DocumentVersion.Of(seen) with { Version = seen.Version + 1 }, cancellation);
        Failure? refusal = null;
        var entry = new AuditEntry(DocumentEvents.Replaced, seen.Id.ToString(), by, HashesOf(stored, kept), upload.Fields.Subject);
        var document = await documents.ChangeAsync(seen.Id, entry, Replace, cancellation);
        return document?.FilesJson == stored ? document : refusal ?? ApprovalFailures.Replaced;

        bool Replace(Document current)
        {
            var next = DocumentTransitions.Next(current.State, action, current.Filing);
            refusal = current.Version == seen.Version ? next.Failure : ApprovalFailures.Replaced;
            if (refusal is not null) return false;
            Renew(current, stored, next.Value);
            (current.SignersJson, current.DraftVersion, current.DraftHashes) = (request.SignersJson, request.DraftVersion, request.DraftHashes);
            kept.WriteOn(current);
            current.IsFiledByPortal = filing.FilesItself(current);
            upload.Fields!.WriteOn(current);
            return true;
        }
    }

    private void Renew(Document document, string files, DocumentState state)
    {
        (document.Version, document.FilesJson, document.State, document.SentAt) = (document.Version + 1, files, state, clock.GetUtcNow());
        (document.DecisionId, document.DecidedBy, document.DecidedById, document.DecidedAt, document.Comment) = (null, null, null, null, null);
        (document.Filing, document.FiledAt, document.FilingReference, document.AcceptedAt) = (FilingState.None, null, null, null);
        (document.ApprovedInstance, document.FilingAttempt, document.FilingChangedAt) = (null, 0, null);
        (document.TriedAt, document.KnownReferences, document.FilingCode, document.FilingText) = (null, null, null, null);
        document.Scan = scan.Value.FirstState;
        (document.PlacedWithDeadline, document.ExpiredAt) = (null, null);
        (document.SeenBy, document.OpenedBy, document.OpenedAt) = (null, null, null);
    }

    // As those of a new document: the instance of a return too, which is what will be filed.
    private static string HashesOf(string files, KeptInstance kept) =>
        string.Join(' ', JsonSerializer.Deserialize<DocumentFile?[]>(files)!.Append(kept.File).OfType<DocumentFile>().Select(file => file.Sha256));
}
