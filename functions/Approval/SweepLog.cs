using Azure.Data.Tables;
using Portal.DocumentFlow;
using Portal.Platform.Storage;

namespace Portal.Approval;

/// <summary>When the sweep last began and came to its end: the next one goes on from there, and a timer that has stopped is otherwise not noticed until something needs it.</summary>
public sealed class SweepLog(StorageNames names, TimeProvider clock)
{
    public const string Partition = "sweep";
    public const string Key = "last";

    private readonly TableClient _approvals = names.Table(ApprovalWorkflows.Approvals);

    public Task EndedAsync(DateTimeOffset began, CancellationToken cancellation) => _approvals.UpsertEntityAsync(
        new SweepRow { PartitionKey = Partition, RowKey = Key, BeganAt = began, EndedAt = clock.GetUtcNow() }, TableUpdateMode.Replace, cancellation);

    public Task<SweepRow?> LastAsync(CancellationToken cancellation) => _approvals.FindAsync<SweepRow>(Partition, Key, cancellation);

    public sealed class SweepRow : Row
    {
        public DateTimeOffset? BeganAt { get; set; }

        public DateTimeOffset EndedAt { get; set; }
    }
}
