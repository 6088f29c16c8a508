using Azure;
using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>Changes to one partition, in portions that Azure takes: at most 100 entities and 4 MiB.</summary>
internal static class Transactions
{
    private const int MaxEntities = 100;
    private const int MaxBytes = 3_900_000;
    private const int EntityOverhead = 1500;

    // The client may write any character as six (\u0022), so that is what is counted.
    private const int BytesPerCharacter = 6;

    public static TableTransactionAction Write(TableEntity entity) => new(TableTransactionActionType.UpsertReplace, entity);

    public static TableTransactionAction Insert(TableEntity entity) => new(TableTransactionActionType.Add, entity);

    public static TableTransactionAction Commit(InstanceMeta meta) => meta.ETag == default
        ? Insert(MetaRow.Write(meta))
        : new(TableTransactionActionType.UpdateReplace, MetaRow.Write(meta), meta.ETag);

    public static TableTransactionAction Delete(string instanceId, string rowKey) => Delete(instanceId, rowKey, ETag.All);

    public static TableTransactionAction Delete(string instanceId, string rowKey, ETag etag) =>
        new(TableTransactionActionType.Delete, new TableEntity(Keys.Partition(instanceId), rowKey), etag);

    public static IEnumerable<List<TableTransactionAction>> Split(IEnumerable<TableTransactionAction> actions)
    {
        List<TableTransactionAction> chunk = [];
        int bytes = 0;
        foreach (TableTransactionAction action in actions)
        {
            int size = Size((TableEntity)action.Entity);
            if (chunk.Count > 0 && (chunk.Count == MaxEntities || bytes + size > MaxBytes))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }

            chunk.Add(action);
            bytes += size;
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private static int Size(TableEntity entity) =>
        EntityOverhead + ((IDictionary<string, object>)entity).Values.OfType<string>().Sum(text => text.Length * BytesPerCharacter);
}
