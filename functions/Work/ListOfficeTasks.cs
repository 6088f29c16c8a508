using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Questions;
using Portal.Tasks;

namespace Portal.Work;

/// <summary>What clients have open, for the office: one entry a document, then one a conversation that waits for the client.</summary>
public sealed class ListOfficeTasks(ApprovalWorkflows approvals, OfficeQuestions questions)
{
    [Function(nameof(ListOfficeTasks)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/tasks")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<TaskView>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var documents = OfficeQuestions.IsKeyOfOpen(cursor.Value) ? [] : await approvals.AwaitingClientsAsync(cursor.Value, Paging.DefaultLimit, cancellation);
        if (documents.Count == Paging.DefaultLimit) return PageOf(documents, [], documents[^1].RowKey);
        var room = Paging.DefaultLimit - documents.Count;
        var conversations = await questions.AwaitingClientsAsync(cursor.Value, room, cancellation);
        return PageOf(documents, conversations, conversations.Count == room ? conversations[^1].Key : null);
    }

    private static Page<TaskView> PageOf(IEnumerable<ApprovalRow> documents, IEnumerable<(string Key, QuestionListItem Item)> conversations, string? last) =>
        new([.. documents.Select(ViewOf), .. conversations.Select(conversation => ViewOf(conversation.Item))], last is null ? null : Paging.CursorAfter(last));

    private static TaskView ViewOf(ApprovalRow row) => new(
        row.DocumentId, ActionItem.ActionOf(row.Kind), row.Kind, row.Subject, row.DossierId, row.DossierName, row.DocumentId, row.SentAt, row.Deadline);

    private static TaskView ViewOf(QuestionListItem question) => new(
        question.Id, TaskAction.Reply, null, question.Subject, question.DossierId, question.DossierName, null, question.LastAt, question.Due, question.Id);
}
