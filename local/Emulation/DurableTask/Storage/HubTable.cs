using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>The hub's table, made when it is first needed.</summary>
internal sealed class HubTable(TableServiceClient service, string hubName)
{
    private readonly TableClient table = service.GetTableClient(TableName(hubName));
    private volatile bool exists;

    public async Task<InstanceState> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        string partition = Keys.Partition(instanceId);
        await foreach (TableEntity row in (await ReadyAsync(cancellation)).QueryAsync<TableEntity>(e => e.PartitionKey == partition, cancellationToken: cancellation))
            rows.Add(row);
        return new(rows);
    }

    public async Task<InstanceMeta?> MetaAsync(string instanceId, CancellationToken cancellation) =>
        await FindAsync(instanceId, Keys.Meta, cancellation) is { } row ? MetaRow.Read(row) : null;

    public async Task<TableEntity?> FindAsync(string instanceId, string rowKey, CancellationToken cancellation)
    {
        TableClient ready = await ReadyAsync(cancellation);
        NullableResponse<TableEntity> found = await ready.GetEntityIfExistsAsync<TableEntity>(Keys.Partition(instanceId), rowKey, null, cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>False if a row with this key was there already.</summary>
    public async Task<bool> TryInsertAsync(TableEntity entity, CancellationToken cancellation)
    {
        try
        {
            await (await ReadyAsync(cancellation)).AddEntityAsync(entity, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Fails if the row has changed since it was read.</summary>
    public async Task<ETag> UpdateAsync(TableEntity entity, CancellationToken cancellation)
    {
        TableClient ready = await ReadyAsync(cancellation);
        Response response = await ready.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellation);
        return response.Headers.ETag ?? ETag.All;
    }

    /// <summary>All of one transaction happens or nothing; of several, the first ones may have.</summary>
    public async Task SubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        TableClient ready = await ReadyAsync(cancellation);
        foreach (List<TableTransactionAction> chunk in Transactions.Split(actions)) await ready.SubmitTransactionAsync(chunk, cancellation);
    }

    public Task DeleteAsync(string instanceId, IEnumerable<string> rowKeys, CancellationToken cancellation) =>
        SubmitAsync(rowKeys.Select(key => Transactions.Delete(instanceId, key)), cancellation);

    public async Task MarkRunningAsync(string instanceId, CancellationToken cancellation)
    {
        var row = new TableEntity(Keys.RunningPartition, Keys.Running(instanceId)) { [nameof(InstanceMeta.InstanceId)] = instanceId };
        await (await ReadyAsync(cancellation)).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    public async Task MarkEndedAsync(string instanceId, CancellationToken cancellation) =>
        await (await ReadyAsync(cancellation)).DeleteEntityAsync(Keys.RunningPartition, Keys.Running(instanceId), ETag.All, cancellation);

    public async Task<List<string>> RunningAsync(CancellationToken cancellation)
    {
        List<string> ids = [];
        await foreach (TableEntity row in (await ReadyAsync(cancellation)).QueryAsync<TableEntity>(e => e.PartitionKey == Keys.RunningPartition, cancellationToken: cancellation))
            ids.Add(row.GetString(nameof(InstanceMeta.InstanceId)));
        return ids;
    }

    /// <summary>Scans the table: for a look at the whole, not for a request.</summary>
    public async Task<(List<InstanceMeta> Metas, string? Next)> MetasAsync(string filter, string? token, int size, CancellationToken cancellation)
    {
        string metas = TableClient.CreateQueryFilter($"RowKey eq {Keys.Meta}") + (filter.Length > 0 ? $" and ({filter})" : "");
        AsyncPageable<TableEntity> rows = (await ReadyAsync(cancellation)).QueryAsync<TableEntity>(metas, size, null, cancellation);
        await foreach (Page<TableEntity> page in rows.AsPages(token, size)) return ([.. page.Values.Select(MetaRow.Read)], page.ContinuationToken);
        return ([], null);
    }

    private async Task<TableClient> ReadyAsync(CancellationToken cancellation)
    {
        if (!exists) await table.CreateIfNotExistsAsync(cancellation);
        exists = true;
        return table;
    }

    private static string TableName(string hubName)
    {
        string name = string.Concat(hubName.Where(char.IsAsciiLetterOrDigit)) + "Durable";
        return char.IsAsciiLetter(name[0]) && name.Length <= 63 ? name
            : throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "'{0}' gives no table name.", hubName), nameof(hubName));
    }
}
