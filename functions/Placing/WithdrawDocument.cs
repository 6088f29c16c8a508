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
using Portal.Tasks;

namespace Portal.Placing;

/// <summary>
/// The office withdraws a document, with the reason that the client reads. It stays in the dossier and says so, but its files are closed to
/// clients: what is withdrawn may have been meant for somebody else.
/// </summary>
public sealed class WithdrawDocument(DocumentStore documents, TaskAssignment tasks, ApprovalWorkflows approvals, TimeProvider clock)
{
    private const int MaxReasonLength = 1000;

    public sealed record Request(string? Reason);

    [Function(nameof(WithdrawDocument)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/documents/{documentId}/withdraw")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var (reason, by) = (request.Value.Reason!.Trim(), Caller.Of(http.HttpContext));
        var failure = await ToTheEnd.RunAsync(token => Handle(documentId, reason, by, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(
        string documentId, string reason, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var withdrawn = await WriteAsync(documentId, reason, by, cancellation);
        if (withdrawn.Failure is { } refused) return refused;
        var version = DocumentVersion.Of(withdrawn.Value);
        // Once more: a workflow that came to its end meanwhile has not seen it, and may have forgotten what was expected before.
        await approvals.TryAsync(version, "expect more of", () => approvals.ExpectAsync(version, cancellation));
        // Started anew when all had been over; woken when it was not.
        await approvals.StartAsync(workflows, version, cancellation);
        await approvals.WakeAsync(workflows, version, cancellation);
        await approvals.TryAsync(version, "close the tasks of", () => tasks.CloseAsync(withdrawn.Value, cancellation));
        return null;
    }

    private static Validation Check(Request request) => new Validation()
        .Check(!PlainText.IsBlank(request.Reason), "reason", "required")
        .Text(request.Reason, "reason", MaxReasonLength);

    private async Task<Result<Document>> WriteAsync(string documentId, string reason, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen) return Failures.NotFound;
        if (DocumentTransitions.Next(seen.State, DocumentAction.Withdraw, seen.Filing).Failure is { } already) return already;
        await approvals.ExpectAsync(DocumentVersion.Of(seen), cancellation);
        Failure? refusal = null;
        var entry = new AuditEntry(DocumentEvents.Withdrawn, seen.Id.ToString(), by, seen.HashesOfFiles, reason);
        var document = await documents.ChangeAsync(seen.Id, entry, Withdraw, cancellation);
        return refusal is null ? document! : refusal;

        bool Withdraw(Document current)
        {
            // A newer version has a workflow of its own, which would not have been expected.
            refusal = current.Version == seen.Version ? DocumentTransitions.Next(current.State, DocumentAction.Withdraw, current.Filing).Failure : ApprovalFailures.Replaced;
            if (refusal is not null) return false;
            (current.State, current.Filing, current.WithdrawnAt, current.WithdrawalReason) = (DocumentState.Withdrawn, FilingState.None, clock.GetUtcNow(), reason);
            return true;
        }
    }
}
