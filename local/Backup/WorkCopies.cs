using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Local.Backup;

/// <summary>
/// The lists of what the office has to do. A backup of a portal that runs reads an item and its copies at moments of their own, so after a
/// restore the lists are drawn from the items: none stands where it is not, and none is missing.
/// </summary>
internal static class WorkCopies
{
    private const string OpenItems = "PartitionKey eq 'office' and RowKey ge 'open|' and RowKey lt 'open}'";
    private const string Copies = "PartitionKey eq 'office' and ((RowKey ge 'todo|' and RowKey lt 'todo}')"
        + " or (RowKey ge 'later|' and RowKey lt 'later}') or (RowKey ge 'dossier|' and RowKey lt 'dossier}'))";

    public static async Task DrawAsync(PortalData data, CancellationToken cancellation)
    {
        if (!(await data.TablesAsync(cancellation)).Contains(WorkItems.Items)) return;
        var table = data.Table(WorkItems.Items);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var item in table.QueryAsync<WorkItem>(OpenItems, cancellationToken: cancellation))
        {
            // The others are listed by the portal's sweep.
            if (!item.IsListed) continue;
            var keys = WorkLists.KeysOf(item);
            wanted.UnionWith(keys);
            var copies = keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, item.CopyUnder(key)));
            await table.SubmitTransactionAsync(copies, cancellation);
        }

        string[] keysOnly = ["PartitionKey", "RowKey"];
        await foreach (var copy in table.QueryAsync<TableEntity>(Copies, select: keysOnly, cancellationToken: cancellation))
            if (!wanted.Contains(copy.RowKey)) await table.DeleteEntityAsync(copy.PartitionKey, copy.RowKey, ETag.All, cancellation);
    }
}
