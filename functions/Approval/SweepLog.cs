using Azure.Data.Tables;
using Portal.Platform.Storage;

namespace Portal.Approval;

/// <summary>When the sweep last came to its end: a timer that has stopped is otherwise not noticed until something needs it.</summary>
public sealed class SweepLog(StorageNames names, TimeProvider clock)
{
    private const string Partition = "sweep";
    private const string Key = "last";

    private readonly TableClient _approvals = names.Table(ApprovalWorkflows.Approvals);

    public Task EndedAsync(CancellationToken cancellation) =>
        _approvals.UpsertEntityAsync(new SweepRow { PartitionKey = Partition, RowKey = Key, EndedAt = clock.GetUtcNow() }, TableUpdateMode.Replace, cancellation);

    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancellation) =>
        (await _approvals.FindAsync<SweepRow>(Partition, Key, cancellation))?.EndedAt;

    private sealed class SweepRow : Row
    {
        public DateTimeOffset EndedAt { get; set; }
    }
}
