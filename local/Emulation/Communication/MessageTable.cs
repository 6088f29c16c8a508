using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Portal.Emulation.Communication;

/// <summary>Messages as JSON in one partition, by their id, so that the same message is there once.</summary>
internal sealed class MessageTable<TMessage>(TableClient table)
{
    private const string Partition = "all";
    private const string Order = "Order";
    // A property holds at most 64 KiB; a long message takes several.
    private const int PartSize = 60_000;

    private readonly Lock _turn = new();
    private long _last;

    public Task CreateAsync(CancellationToken cancellation) => table.CreateIfNotExistsAsync(cancellation);

    public async Task AddAsync(Guid id, TMessage message, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Key(id)) { [Order] = NextOrder() };
        var parts = JsonSerializer.SerializeToUtf8Bytes(message).Chunk(PartSize).ToArray();
        for (int i = 0; i < parts.Length; i++) row[PartName(i)] = parts[i];
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Delivered before.
        }
    }

    public async Task<bool> HasAsync(Guid id, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(Partition, Key(id), cancellationToken: cancellation)).HasValue;

    public async Task<IReadOnlyList<TMessage>> AllAsync(CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancellation)) rows.Add(row);
        return [.. rows.OrderBy(row => row.GetInt64(Order)).Select(Read)];
    }

    public async Task ClearAsync(CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    private static TMessage Read(TableEntity row)
    {
        var bytes = Enumerable.Range(0, row.Count).Select(i => row.TryGetValue(PartName(i), out _) ? row.GetBinary(PartName(i)) : []);
        return JsonSerializer.Deserialize<TMessage>(bytes.SelectMany(part => part).ToArray())!;
    }

    private static string Key(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    private static string PartName(int index) => $"Part{index}";

    // In order of arrival by the machine's clock, because the mailbox's own may be turned.
    private long NextOrder()
    {
        lock (_turn) return _last = Math.Max(_last + 1, TimeProvider.System.GetUtcNow().Ticks);
    }
}
