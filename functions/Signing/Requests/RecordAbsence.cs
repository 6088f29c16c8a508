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

/// <summary>
/// Kan niet ondertekenen: the office records why a signature will not come (art. 2:210(2) BW). It is waited for no longer, and the sealed
/// document says why it is missing.
/// </summary>
public sealed class RecordAbsence(DocumentStore documents, SigningRequests requests, TaskAssignment tasks, ApprovalWorkflows approvals)
{
    private const int MaxReasonLength = 300;

    public sealed record Request(string? Reason);

    [Function(nameof(RecordAbsence)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/signers/{personId}/absence")] HttpRequest http,
        string documentId,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var (reason, by) = (request.Value.Reason!.Trim(), Caller.Of(http.HttpContext));
        var failure = await ToTheEnd.RunAsync(token => Handle(documentId, personId, reason, by, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private static Validation Check(Request request) => new Validation().Line(request.Reason, "reason", MaxReasonLength);

    private async Task<Failure?> Handle(
        string documentId, string personId, string reason, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var recorded = await WriteAsync(documentId, personId, reason, by, cancellation);
        if (recorded.Failure is { } refused) return refused;
        var version = DocumentVersion.Of(recorded.Value);
        await approvals.WakeAsync(workflows, version, cancellation);
        await approvals.TryAsync(version, "take the tasks of", () => tasks.TakeFromHandledAsync(recorded.Value, cancellation));
        return null;
    }

    private async Task<Result<Document>> WriteAsync(
        string documentId, string personId, string reason, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen || seen.SignerOf(personId) is not { } signer) return Failures.NotFound;
        Failure? refusal = null;
        var entry = new AuditEntry(SigningEvents.AbsenceRecorded, seen.Id.ToString(), by, seen.HashesOfOriginals(), $"{signer.Name}: {reason}");
        var document = await documents.ChangeAsync(seen.Id, entry, Record, cancellation);
        return refusal is null ? document! : refusal;

        bool Record(Document current)
        {
            var (now, next) = (current.SignerOf(personId), DocumentTransitions.Next(current.State, DocumentAction.Sign));
            refusal = current.Version != seen.Version || now is null ? ApprovalFailures.Replaced
                : now.SignedAt is not null ? ApprovalFailures.AlreadySigned
                : now.AbsentReason == reason ? null
                : next.Failure ?? (current.Signers().All(other => other.PersonId == personId || other.AbsentReason is not null) ? SigningFailures.LastSigner : null);
            if (refusal is not null || now!.AbsentReason == reason) return false;
            current.Set(now with { AbsentReason = reason });
            requests.Settle(current);
            return true;
        }
    }
}
