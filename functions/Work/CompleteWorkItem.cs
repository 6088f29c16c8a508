using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>Staff marks a work item as done. For a return that was to be filed, the document says so first: it is the truth.</summary>
public sealed class CompleteWorkItem(WorkItems workItems, DocumentStore documents, SchemeReturns scheme, ApprovalWorkflows approvals, TimeProvider clock)
{
    private const int MaxReferenceLength = 100;

    public sealed record Request(DateTimeOffset? FiledAt, string? Reference);

    [Function(nameof(CompleteWorkItem)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/work-items/{workItemId}/complete")] HttpRequest http,
        string workItemId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadOptionalJsonAsync(new Request(null, null), cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        if (await workItems.FindAsync(workItemId, cancellation) is not { } item) return Problems.From(Failures.NotFound, http.HttpContext);
        if (item is { Kind: WorkItemKind.ConfirmChange, IsDone: false }) return Problems.From(DualControlFailures.DecideInstead, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var done = await ToTheEnd.RunAsync(token => Handle(item, request.Value, by, workflows, token), cancellation);
        return Respond.Json(WorkItemView.Of(done));
    }

    private async Task<WorkItem> Handle(
        WorkItem item, Request request, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (SaysFiled(item, request)) await MarkFiled(item, request, by, workflows, cancellation);
        return item.IsDone ? item : await workItems.CompleteAsync(item.Id, clock.GetUtcNow(), by.Name, cancellation) ?? item;
    }

    // What the portal could not file may have been filed otherwise; without a word of that, the item is just done.
    private static bool SaysFiled(WorkItem item, Request request) => item.Kind switch
    {
        WorkItemKind.FileReturn => true,
        WorkItemKind.FilingFailed => request.FiledAt is not null || request.Reference is not null,
        _ => false,
    };

    private Validation Check(Request request) => new Validation()
        .OptionalLine(request.Reference, "reference", MaxReferenceLength)
        .Check(request.FiledAt is null || request.FiledAt <= clock.GetUtcNow(), "filedAt", "date-in-future");

    private async Task MarkFiled(WorkItem item, Request request, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var id = DocumentId.Parse(item.DocumentId!)!.Value;
        var filed = await documents.ChangeAsync(id, new AuditEntry(WorkEvents.ReturnFiled, item.DocumentId!, by, Detail: request.Reference), Submit, cancellation);
        await approvals.WakeAsync(workflows, new DocumentVersion(id, item.Version), cancellation);
        if (filed is not null) await scheme.TryFollowAsync(filed, cancellation);

        bool Submit(Document document)
        {
            var expected = item.Kind == WorkItemKind.FilingFailed ? FilingState.Failed : FilingState.Waiting;
            if (document.Filing != expected || document.Version != item.Version) return false;
            (document.IsFiledByPortal, document.FilingChangedAt) = (false, null);
            (document.Filing, document.FiledAt, document.FilingReference) = (FilingState.Submitted, request.FiledAt ?? clock.GetUtcNow(), request.Reference);
            return true;
        }
    }
}
