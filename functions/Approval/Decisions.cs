using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Documents.Payments;
using Portal.Domain;
using Portal.Filing;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing;
using Portal.Stores;
using Portal.Tasks;

namespace Portal.Approval;

/// <param name="Choice">approve or reject.</param>
/// <param name="Version">The one that was read: what came in between was not.</param>
public sealed record Decision(string? Choice, string? Comment, int? Version);

/// <summary>Akkoord or Niet akkoord, the latter also to what is to be signed: committed to the document first, whereupon the workflow is woken.</summary>
public sealed class Decisions(
    DossierAccess access, DocumentStore documents, TaskAssignment tasks, ApprovalWorkflows approvals, FilingParties filing,
    PaymentOrders payments, TimeProvider clock)
{
    private const int MaxCommentLength = 4000;

    public async Task<Result<DocumentView>> DecideAsync(
        Caller caller, string documentId, Decision request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var decided = await CommitAsync(caller, documentId, request, cancellation);
        if (decided.Failure is { } refused) return refused;
        var (document, membership) = decided.Value;
        // From here on the decision stands, also when storage fails: the workflow does the rest. That the tasks go here already is for the
        // one who looks at the list right after.
        await approvals.WakeAsync(workflows, DocumentVersion.Of(document), cancellation);
        await approvals.TryAsync(DocumentVersion.Of(document), "close the tasks of", () => tasks.CloseAsync(document, cancellation));
        return DocumentView.Of(document, membership, caller.Language) with { Payment = payments.Of(document, caller.Id) };
    }

    private async Task<Result<DossierAccess.Seen>> CommitAsync(
        Caller caller, string documentId, Decision request, CancellationToken cancellation)
    {
        var seen = await access.ToDecisionAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        if (Check(request, seen.Value.Document) is { } wrong) return wrong;
        var action = request.Choice == "approve" ? DocumentAction.Approve : DocumentAction.Reject;
        var decided = await Commit(caller, seen.Value.Document, action, request, cancellation);
        return decided.Failure is { } refused ? refused : seen.Value with { Document = decided.Value };
    }

    private static Failure? Check(Decision request, Document document)
    {
        var needsComment = request.Choice == "reject" || document.CommentRequired;
        return new Validation()
            .Check(request.Version is not null, "version", "required")
            .Check(request.Choice is "approve" or "reject", "decision", "decision-unknown")
            .Check(request.Choice != "approve" || DocumentKind.Of(document).Action != ClientAction.Sign, "decision", "sign-instead")
            .Check(!needsComment || !PlainText.IsBlank(request.Comment), "comment", request.Choice == "reject" ? "comment-required-to-reject" : "comment-required")
            .Text(request.Comment, "comment", MaxCommentLength)
            .Failure;
    }

    private static Failure? RefusalOf(Document document, Membership member) =>
        AccessRules.IsAsked(document, member) ? null : DossierFailures.MayNotHandle;

    // What is to be signed is declined.
    private static string EventOf(Document document, DocumentAction action) => (action, DocumentKind.Of(document).Action) switch
    {
        (DocumentAction.Approve, _) => ApprovalEvents.Approved,
        (_, ClientAction.Sign) => SigningEvents.Declined,
        _ => ApprovalEvents.Rejected,
    };

    private async Task<Result<Document>> Commit(Caller caller, Document seen, DocumentAction action, Decision request, CancellationToken cancellation)
    {
        var (decisionId, comment) = (Ids.New(), request.Comment?.Trim());
        Failure? refusal = null;
        var @event = EventOf(seen, action);
        var entry = new AuditEntry(@event, seen.Id.ToString(), caller, seen.HashesOfFiles, comment);
        // The right to decide may have ended since it was looked at: it is asked again under the write that decides.
        var document = await documents.ChangeAsync(
            seen.Id, entry, () => access.ToDossierAsync(caller.Id, seen.PartitionKey, cancellation), Decide, cancellation);
        if (document is null) return Failures.NotFound;
        return document.DecisionId == decisionId ? document : refusal!;

        bool Decide(Document current, Result<Membership> member)
        {
            var next = DocumentTransitions.Next(current.State, action);
            // A decision holds for what was read: never for a version that came in between.
            refusal = current.Version != request.Version ? ApprovalFailures.Replaced : next.Failure;
            refusal ??= member.Failure ?? RefusalOf(current, member.Value);
            if (refusal is not null) return false;
            (current.State, current.DecisionId, current.DecidedAt) = (next.Value, decisionId, clock.GetUtcNow());
            (current.DecidedBy, current.DecidedById, current.Comment) = (caller.Name, caller.Id, string.IsNullOrEmpty(comment) ? null : comment);
            if (next.Value == DocumentState.Approved && DocumentKind.Of(current).FollowUp == FollowUp.Filing)
                (current.Filing, current.IsFiledByPortal, current.ApprovedInstance) = (FilingState.Waiting, current.IsFiledByPortal && filing.FilesItself(current), current.Instance?.Sha256);
            return true;
        }
    }
}
