using Azure;
using Azure.Data.Tables;

namespace Portal.Platform.Storage;

/// <summary>The reads that the stores share. Each stays inside one partition.</summary>
public static class TableQueries
{
    public static async Task<TRow?> FindAsync<TRow>(this TableClient table, string partition, string row, CancellationToken cancellation)
        where TRow : class, ITableEntity
    {
        var found = await table.GetEntityIfExistsAsync<TRow>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>
    /// Rows whose key starts with <paramref name="prefix"/>, in key order, after <paramref name="after"/> if given, and before what <paramref name="until"/>
    /// behind the prefix would be.
    /// </summary>
    public static AsyncPageable<TRow> RowsAsync<TRow>(
        this TableClient table, string partition, string prefix, CancellationToken cancellation, string? after = null, int? pageSize = null, string? until = null)
        where TRow : class, ITableEntity
    {
        // An altered cursor must not lead outside what was asked for.
        var from = string.CompareOrdinal(after, prefix) > 0 ? after : prefix;
        return table.BetweenAsync<TRow>(partition, from!, prefix + (until ?? char.MaxValue.ToString()), cancellation, pageSize);
    }

    /// <summary>Rows whose key lies between the two, in key order.</summary>
    public static AsyncPageable<TRow> BetweenAsync<TRow>(this TableClient table, string partition, string from, string until, CancellationToken cancellation, int? pageSize = null)
        where TRow : class, ITableEntity =>
        table.QueryAsync<TRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from} and RowKey lt {until}"), pageSize, cancellationToken: cancellation);

    public static async Task<List<TRow>> ToListAsync<TRow>(this AsyncPageable<TRow> rows, int limit = int.MaxValue)
        where TRow : class, ITableEntity
    {
        var list = new List<TRow>();
        await foreach (var row in rows)
        {
            list.Add(row);
            if (list.Count == limit) break;
        }

        return list;
    }

    /// <summary>Deletes a row as it was read. One that was changed or deleted since stays as it is.</summary>
    public static async Task TryDeleteAsync(this TableClient table, ITableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Not what it was.
        }
    }

    /// <summary>Whether a conditional write lost: the row was there already, was gone, or had changed.</summary>
    public static bool IsConflict(this RequestFailedException exception) => exception.Status is 404 or 409 or 412;
}
