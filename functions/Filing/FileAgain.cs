using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>The office lets a return whose filing failed be filed again: the same bytes, since those were approved.</summary>
public sealed class FileAgain(DocumentStore documents, WorkItems workItems, ApprovalWorkflows approvals, TimeProvider clock)
{
    public sealed record Response(string Id, FilingView Filing);

    [Function(nameof(FileAgain)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/documents/{documentId}/filing")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } document) return Problems.From(Failures.NotFound, http.HttpContext);
        var asked = await ToTheEnd.RunAsync(token => Handle(document, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return Respond.Json(http.HttpContext, asked, StatusCodes.Status202Accepted);
    }

    private async Task<Result<Response>> Handle(Document document, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var asked = await Ask(document, by, cancellation);
        if (asked.Failure is { } refused) return refused;
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.FilingFailed), cancellation);
        await approvals.WakeAsync(workflows, DocumentVersion.Of(document), cancellation);
        return new Response(document.Id.ToString(), FilingView.Of(asked.Value)!);
    }

    private async Task<Result<Document>> Ask(Document seen, Caller by, CancellationToken cancellation)
    {
        var isAsked = false;
        var entry = new AuditEntry(FilingEvents.AskedAgain, seen.Id.ToString(), by, seen.ApprovedInstance);
        var document = await documents.ChangeAsync(seen.Id, entry, current => isAsked = Renew(current, seen), cancellation);
        return document is not null && isAsked ? document : FilingFailures.NotFailed;
    }

    private bool Renew(Document document, Document seen)
    {
        if (document is not { IsFiledByPortal: true, Filing: FilingState.Failed, State: DocumentState.Approved } || document.Version != seen.Version) return false;
        (document.Filing, document.FilingAttempt, document.FilingChangedAt) = (FilingState.Waiting, document.FilingAttempt + 1, clock.GetUtcNow());
        (document.FilingReference, document.FiledAt, document.TriedAt, document.KnownReferences) = (null, null, null, null);
        (document.FilingCode, document.FilingText) = (null, null);
        return true;
    }
}
