using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Approval;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Tasks;

/// <summary>What clients have open, for the office: one entry a document.</summary>
public sealed class ListOfficeTasks(ApprovalWorkflows approvals)
{
    [Function(nameof(ListOfficeTasks)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/tasks")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<TaskView>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var rows = await approvals.AwaitingClientsAsync(cursor.Value, Paging.DefaultLimit, cancellation);
        return new Page<TaskView>([.. rows.Select(ViewOf)], rows.Count == Paging.DefaultLimit ? Paging.CursorAfter(rows[^1].RowKey) : null);
    }

    private static TaskView ViewOf(ApprovalRow row) => new(
        row.DocumentId, ActionItem.ActionOf(row.Kind), row.Kind, row.Subject, row.DossierId, row.DossierName, row.DocumentId, row.SentAt, row.Deadline);
}
