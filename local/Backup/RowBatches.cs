using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Portal.Local.Backup;

/// <summary>Writes rows in as few requests as Table Storage allows: one partition, 100 rows and 4 MiB a request.</summary>
internal static class RowBatches
{
    private const int MostRows = 100;
    // Requests are larger than the lines in the file: keys are repeated in each part's address.
    private const int MostBytes = 2_000_000;

    public static async Task SubmitAsync(TableClient table, IAsyncEnumerable<SizedAction> actions, CancellationToken cancellation)
    {
        var batch = new List<SizedAction>();
        await foreach (var action in actions)
        {
            if (batch.Count > 0 && !Fits(batch, action)) await SendAsync(table, batch, cancellation);
            batch.Add(action);
        }

        if (batch.Count > 0) await SendAsync(table, batch, cancellation);
    }

    public static async IAsyncEnumerable<SizedAction> DeletionsAsync(TableClient table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            yield return new SizedAction(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All), 0);
    }

    private static bool Fits(List<SizedAction> batch, SizedAction next) =>
        batch.Count < MostRows
        && batch[0].Action.Entity.PartitionKey == next.Action.Entity.PartitionKey
        && batch.Sum(action => action.Bytes) + next.Bytes <= MostBytes;

    private static async Task SendAsync(TableClient table, List<SizedAction> batch, CancellationToken cancellation)
    {
        await table.SubmitTransactionAsync(batch.Select(action => action.Action), cancellation);
        batch.Clear();
    }
}

/// <param name="Bytes">About how many the row has in a request.</param>
internal sealed record SizedAction(TableTransactionAction Action, int Bytes);
