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

/// <summary>The office gives a document that still waits, for the client or to be filed, another deadline: a day, or the one by law under a term.</summary>
public sealed class SetDeadline(DocumentStore documents, TaskAssignment tasks, ClientList clients, ApprovalWorkflows approvals)
{
    public sealed record Request(string? Deadline, DeadlineTerm? Term);

    [Function(nameof(SetDeadline)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/deadline")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => Handle(documentId, request.Value, by, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private static Validation Check(Request request) => new Validation()
        .Check(request.Deadline is not null || request.Term is not null, "deadline", "required")
        .Check(request.Deadline is null || DutchDay.IsDay(request.Deadline), "deadline", "date-invalid");

    private async Task<Failure?> Handle(
        string documentId, Request request, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var set = await WriteAsync(documentId, request, by, cancellation);
        if (set.Failure is null) await TellAsync(set.Value, workflows, cancellation);
        return set.Failure;
    }

    private async Task<Result<Document>> WriteAsync(string documentId, Request request, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen) return Failures.NotFound;
        if ((request.Deadline ?? Deadline.TextOf(seen.Kind, seen.Period, request.Term!.Value)) is not { } deadline) return Failures.InvalidInput("term", "no-term");
        Failure? refusal = null;
        var document = await documents.ChangeAsync(seen.Id, new AuditEntry(DocumentEvents.DeadlineSet, documentId, by, Detail: deadline), Set, cancellation);
        return refusal is null ? document! : refusal;

        bool Set(Document current)
        {
            refusal = current.State == DocumentState.Open || current.Filing == FilingState.Waiting ? null : ApprovalFailures.NotOpen;
            if (refusal is not null || current.Deadline == deadline) return false;
            current.MoveDeadline(deadline);
            return true;
        }
    }

    // The copies that lists are made of. Reminders look at the document itself, and see to the copies when this does not come through.
    private async Task TellAsync(Document document, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var version = DocumentVersion.Of(document);
        await approvals.TryAsync(version, "show the deadline of", () => ShowAsync(document, cancellation));
        await approvals.WakeAsync(workflows, version, cancellation);
    }

    private async Task ShowAsync(Document document, CancellationToken cancellation)
    {
        if (document.State != DocumentState.Open || document.IsHeld) return;
        await tasks.OpenAsync(document, cancellation);
        await approvals.ShowAsync(document, awaitsClient: true, cancellation);
        await clients.RefreshAsync(document.PartitionKey, cancellation);
    }
}
