using Azure.Data.Tables;
using Portal.Approval;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Questions;
using Portal.Stores;

namespace Portal.Local.Backup;

/// <summary>
/// Workflows are in no backup. The sweep starts those of the documents in the table of approvals; this sees to it that every document
/// that is not at its end stands there, also one that came or went while the backup was being made. So with conversations, which have a list of
/// their own for this.
/// </summary>
internal static class OpenWork
{
    private const string Unfinished = "RowKey ge 'doc|' and RowKey lt 'doc}' and (State eq 'Open' or Filing eq 'Waiting')";
    private const string OpenConversations = "RowKey ge 'question|' and RowKey lt 'question}' and State eq 'Open'";
    private const string OpenItems = "RowKey ge 'open|' and RowKey lt 'open}'";

    public static async Task ExpectAsync(PortalData data, CancellationToken cancellation)
    {
        var tables = await data.TablesAsync(cancellation);
        if (!tables.Contains(DossierStore.Dossiers) || !tables.Contains(ActionItems.Tasks)) return;
        var approvals = data.Table(ApprovalWorkflows.Approvals);
        await approvals.CreateIfNotExistsAsync(cancellation);
        await foreach (var document in data.Table(DossierStore.Dossiers).QueryAsync<Document>(Unfinished, cancellationToken: cancellation))
            await ExpectAsync(approvals, DocumentVersion.Of(document), document.SentAt, cancellation);
        // A task of a document that was decided meanwhile is taken back by its workflow.
        await foreach (var task in data.Table(ActionItems.Tasks).QueryAsync<ActionItem>(cancellationToken: cancellation))
            if (task.DocumentId is { } id) await ExpectAsync(approvals, new DocumentVersion(DocumentId.Parse(id)!.Value, task.Version), task.SentAt, cancellation);
        await ExpectConversationsAsync(data, tables, cancellation);
        // Without a sweep before it, the first one looks at everything.
        await approvals.DeleteEntityAsync(SweepLog.Partition, SweepLog.Key, cancellationToken: cancellation);
    }

    // Those that are open, and those that were closed after the tasks and the office's work were read.
    private static async Task ExpectConversationsAsync(PortalData data, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        var list = data.Table(OfficeQuestions.Questions);
        await list.CreateIfNotExistsAsync(cancellation);
        await foreach (var question in data.Table(DossierStore.Dossiers).QueryAsync<Question>(OpenConversations, cancellationToken: cancellation)) await ExpectAsync(question.Id.ToString());
        await foreach (var task in data.Table(ActionItems.Tasks).QueryAsync<ActionItem>(cancellationToken: cancellation)) await ExpectAsync(task.QuestionId);
        if (!tables.Contains(WorkItems.Items)) return;
        await foreach (var item in data.Table(WorkItems.Items).QueryAsync<WorkItem>(OpenItems, cancellationToken: cancellation)) await ExpectAsync(item.QuestionId);

        Task ExpectAsync(string? question) => question is null
            ? Task.CompletedTask
            : list.UpsertEntityAsync(new TableEntity(SweepQuestions.Restored, question) { [nameof(Row.SchemaVersion)] = 1 }, TableUpdateMode.Replace, cancellation);
    }

    private static async Task ExpectAsync(TableClient approvals, DocumentVersion version, DateTimeOffset since, CancellationToken cancellation)
    {
        var row = new TableEntity(ApprovalRow.Active, version.ToString()) { [nameof(ApprovalRow.ExpectedAt)] = since, [nameof(ApprovalRow.SchemaVersion)] = 1 };
        // Merge: what a row already shows the office stays.
        await approvals.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }
}
