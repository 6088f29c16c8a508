using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Approval;

/// <summary>Gezien: ends one's own reminder. When nobody has one any more, the document no longer waits and its workflow ends.</summary>
public sealed class MarkSeen(DossierAccess access, DocumentStore documents, MembershipStore memberships, ActionItems tasks, ApprovalWorkflows approvals, LastReaders readers)
{
    [Function(nameof(MarkSeen)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/seen")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var seen = await ToTheEnd.RunAsync(token => Handle(Caller.Of(http.HttpContext), documentId, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, seen);
    }

    private async Task<Result<DocumentView>> Handle(
        Caller caller, string documentId, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var seen = await See(caller, documentId, cancellation);
        if (seen.Failure is { } refused) return refused;
        var (document, membership) = seen.Value;
        await tasks.RemoveAsync(membership.PersonId, document.Id, cancellation);
        // Still open: the last other reader may have left while this was written. Who leaves looks after it, and so does who has read.
        if (document.State == DocumentState.Open) await readers.SettleAsync(workflows, document.PartitionKey, caller, cancellation);
        else await approvals.WakeAsync(workflows, DocumentVersion.Of(document), cancellation);
        return DocumentView.Of(document, membership, caller.Language);
    }

    private async Task<Result<DossierAccess.Seen>> See(Caller caller, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var (document, membership) = seen.Value;
        if (DocumentKind.Of(document).Action != ClientAction.Read) return ApprovalFailures.NothingToSee;
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        var entry = new AuditEntry(ApprovalEvents.Seen, document.Id.ToString(), caller, document.HashesOfFiles);
        return seen.Value with { Document = await documents.ChangeAsync(document.Id, entry, current => Mark(current, membership, members), cancellation) ?? document };
    }

    private static bool Mark(Document document, Membership reader, List<Membership> members)
    {
        if (document.State != DocumentState.Open || document.IsSeenBy(reader.PersonId)) return false;
        document.SeenBy = document.SeenBy is null ? reader.PersonId : $"{document.SeenBy},{reader.PersonId}";
        if (!members.Any(member => AccessRules.IsAsked(document, member))) document.State = DocumentTransitions.Next(document.State, DocumentAction.Settle).Value;
        return true;
    }
}
