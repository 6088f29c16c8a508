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
        var by = Caller.Of(http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => Handle(documentId, personId, by, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(
        string documentId, string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var undone = await WriteAsync(documentId, personId, by, cancellation);
        if (undone.Failure is { } refused) return refused;
        var version = DocumentVersion.Of(undone.Value);
        await approvals.WakeAsync(workflows, version, cancellation);
        await approvals.TryAsync(version, "give the tasks of", () => tasks.OpenAsync(undone.Value, cancellation));
        return null;
    }

    private async Task<Result<Document>> WriteAsync(string documentId, string personId, Caller by, CancellationToken cancellation)
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
