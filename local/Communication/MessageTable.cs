using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Portal.Local.Communication;

/// <summary>Messages as JSON in one partition, by their id, so that the same message is there once.</summary>
internal sealed class MessageTable<TMessage>(TableClient table)
    where TMessage : class
{
    private const string Partition = "all";
    private const string Order = "Order";
    // A property holds at most 64 KiB; a long message takes several.
    private const int PartSize = 60_000;

    // A message does not change, so what was read once is not read again.
    private readonly ConcurrentDictionary<string, TMessage> _read = new();
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
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, select: ["RowKey", Order], cancellationToken: cancellation)) rows.Add(row);
        var messages = new List<TMessage>();
        foreach (var row in rows.OrderBy(row => row.GetInt64(Order)))
            if (await FindAsync(row.RowKey, cancellation) is { } message) messages.Add(message);
        return messages;
    }

    public async Task ClearAsync(CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    // Null when it was cleared away in between.
    private async Task<TMessage?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_read.TryGetValue(key, out var known)) return known;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancellation);
        return found.HasValue ? _read.GetOrAdd(key, Read(found.Value!)) : default;
    }

    private static TMessage Read(TableEntity row)
    {
        using var bytes = new MemoryStream();
        for (int i = 0; row.ContainsKey(PartName(i)); i++) bytes.Write(row.GetBinary(PartName(i)));
        return JsonSerializer.Deserialize<TMessage>(bytes.ToArray())!;
    }

    private static string Key(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    private static string PartName(int index) => $"Part{index}";

    // In order of arrival by the machine's clock, because the mailbox's own may be turned.
    private long NextOrder()
    {
        lock (_turn) return _last = Math.Max(_last + 1, TimeProvider.System.GetUtcNow().Ticks);
    }
}
