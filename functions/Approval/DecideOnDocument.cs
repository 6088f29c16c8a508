using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Approval;

/// <summary>Akkoord or Niet akkoord: committed to the document first, whereupon the workflow is woken.</summary>
public sealed class DecideOnDocument(DossierAccess access, DocumentStore documents, TaskAssignment tasks, ApprovalWorkflows approvals, TimeProvider clock)
{
    private const int MaxCommentLength = 4000;

    public sealed record Request(string? Decision, string? Comment);

    [Function(nameof(DecideOnDocument)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/decision")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        var decided = await Handle(Caller.Of(http.HttpContext), documentId, request.Value, cancellation);
        if (decided.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        // From here on the decision stands, also when the client is gone or storage fails: the workflow does the rest. That the tasks
        // go here already is for the one who looks at the list right after.
        await approvals.WakeAsync(workflows, decided.Value.Id, CancellationToken.None);
        await approvals.TryAsync(decided.Value.Id, "close the tasks of", () => tasks.CloseAsync(decided.Value, CancellationToken.None));
        return Respond.Json(DocumentView.Of(decided.Value, mayDecide: true));
    }

    private async Task<Result<Document>> Handle(Caller caller, string documentId, Request request, CancellationToken cancellation)
    {
        var seen = await access.ToDecisionAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        if (Check(request, seen.Value.Document) is { } wrong) return wrong;
        return await Commit(caller, seen.Value.Document, Enum.Parse<DocumentAction>(request.Decision!, ignoreCase: true), request.Comment?.Trim(), cancellation);
    }

    private static Failure? Check(Request request, Document document)
    {
        var needsComment = request.Decision == "reject" || document.CommentRequired;
        return new Validation()
            .Check(request.Decision is "approve" or "reject", "decision", "decision-unknown")
            .Check(!needsComment || !string.IsNullOrWhiteSpace(request.Comment), "comment", request.Decision == "reject" ? "comment-required-to-reject" : "comment-required")
            .Text(request.Comment, "comment", MaxCommentLength)
            .Failure;
    }

    private async Task<Result<Document>> Commit(Caller caller, Document seen, DocumentAction action, string? comment, CancellationToken cancellation)
    {
        var decisionId = Ids.New();
        Failure? refusal = null;
        var @event = action == DocumentAction.Approve ? ApprovalEvents.Approved : ApprovalEvents.Rejected;
        var entry = new AuditEntry(@event, seen.Id.ToString(), caller, string.Join(' ', seen.Files.Select(file => file.Sha256)), comment);
        var document = await documents.ChangeAsync(seen.Id, entry, Decide, cancellation);
        if (document is null) return Failures.NotFound;
        return document.DecisionId == decisionId ? document : refusal!;

        bool Decide(Document current)
        {
            var next = DocumentTransitions.Next(current.State, action);
            refusal = next.Failure;
            if (refusal is not null) return false;
            (current.State, current.DecisionId, current.DecidedAt) = (next.Value, decisionId, clock.GetUtcNow());
            (current.DecidedBy, current.DecidedById, current.Comment) = (caller.Name, caller.Id, string.IsNullOrEmpty(comment) ? null : comment);
            if (next.Value == DocumentState.Approved && DocumentKind.Of(current).FollowUp == FollowUp.OfficeFiles) current.Filing = FilingState.Waiting;
            return true;
        }
    }
}
