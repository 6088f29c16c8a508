using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Approval;
using Portal.Audit;
using Portal.Documents;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Signing;

/// <summary>Takes back what <see cref="RecordAbsence"/> recorded, as long as the request is open: the signature is waited for again. The trail keeps both.</summary>
public sealed class UndoAbsence(DocumentStore documents, TaskAssignment tasks, ApprovalWorkflows approvals)
{
    [Function(nameof(UndoAbsence)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/documents/{documentId}/signers/{personId}/absence")] HttpRequest http,
        string documentId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var undone = await Handle(documentId, personId, Caller.Of(http.HttpContext), cancellation);
        if (undone.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        var version = DocumentVersion.Of(undone.Value);
        await approvals.WakeAsync(workflows, version, CancellationToken.None);
        await approvals.TryAsync(version, "give the tasks of", () => tasks.OpenAsync(undone.Value, CancellationToken.None));
        return TypedResults.NoContent();
    }

    private async Task<Result<Document>> Handle(string documentId, string personId, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen || seen.SignerOf(personId) is not { } signer) return Failures.NotFound;
        Failure? refusal = null;
        var entry = new AuditEntry(SigningEvents.AbsenceUndone, seen.Id.ToString(), by, seen.HashesOfOriginals(), signer.Name);
        var document = await documents.ChangeAsync(seen.Id, entry, Undo, cancellation);
        return refusal is null ? document! : refusal;

        bool Undo(Document current)
        {
            var now = current.SignerOf(personId);
            refusal = current.Version != seen.Version || now is null ? ApprovalFailures.Replaced : DocumentTransitions.Next(current.State, DocumentAction.Sign).Failure;
            if (refusal is not null || now!.AbsentReason is null) return false;
            current.Set(now with { AbsentReason = null });
            return true;
        }
    }
}
