using Azure.Data.Tables;
using Portal.Approval;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Tasks;

namespace Portal.Local.Backup;

/// <summary>
/// Workflows are in no backup. The sweep starts those of the documents in the table of approvals; this sees to it that every document
/// that is not at its end stands there, also one that came or went while the backup was being made.
/// </summary>
internal static class OpenWork
{
    private const string Unfinished = "RowKey ge 'doc|' and RowKey lt 'doc}' and (State eq 'Open' or Filing eq 'Waiting')";

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
        // Without a sweep before it, the first one looks at everything.
        await approvals.DeleteEntityAsync(SweepLog.Partition, SweepLog.Key, cancellationToken: cancellation);
    }

    private static async Task ExpectAsync(TableClient approvals, DocumentVersion version, DateTimeOffset since, CancellationToken cancellation)
    {
        var row = new TableEntity(ApprovalRow.Active, version.ToString()) { [nameof(ApprovalRow.ExpectedAt)] = since, [nameof(ApprovalRow.SchemaVersion)] = 1 };
        // Merge: what a row already shows the office stays.
        await approvals.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }
}
