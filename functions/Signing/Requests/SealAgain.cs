using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>The office lets a signed document be sealed again whose sealing failed.</summary>
public sealed class SealAgain(DocumentStore documents, WorkItems workItems, ApprovalWorkflows approvals, TimeProvider clock)
{
    public sealed record Response(string Id);

    [Function(nameof(SealAgain)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/documents/{documentId}/sealing")] HttpRequest http,
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
        if (await Ask(document, by, cancellation) is { } refused) return refused;
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.SealingFailed), cancellation);
        await approvals.WakeAsync(workflows, DocumentVersion.Of(document), cancellation);
        return new Response(document.Id.ToString());
    }

    private async Task<Failure?> Ask(Document seen, Caller by, CancellationToken cancellation)
    {
        var isAsked = false;
        var entry = new AuditEntry(SigningEvents.SealingAskedAgain, seen.Id.ToString(), by, seen.HashesOfOriginals());
        await documents.ChangeAsync(seen.Id, entry, current => isAsked = Renew(current, seen), cancellation);
        return isAsked ? null : SigningFailures.SealingNotFailed;
    }

    private bool Renew(Document document, Document seen)
    {
        if (document.SealingProblem is null || document.SealingAttempt != seen.SealingAttempt) return false;
        (document.SealingProblem, document.SealingChangedAt) = (null, clock.GetUtcNow());
        document.SealingAttempt++;
        return true;
    }
}
