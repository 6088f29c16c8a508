using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.DocumentFlow;

/// <summary>
/// Starts and wakes the workflows of documents. Neither has to succeed: the document's row is the truth, and the sweep starts and wakes
/// whatever was missed.
/// </summary>
public sealed class ApprovalWorkflows(StorageNames names, TimeProvider clock, ILogger<ApprovalWorkflows> logger)
{
    public const string Approvals = "Approvals";

    /// <summary>The orchestrator of a version: Approval/HandleDocument.</summary>
    public const string Handling = "HandleDocument";

    /// <summary>The event that tells a workflow of a version to look at its row.</summary>
    public const string Moved = "moved";

    private readonly TableClient _approvals = names.Table(Approvals);

    public static string InstanceOf(DocumentVersion version) => $"document-{version}";

    /// <summary>The instance that reminds of a version: Notifications/Reminders/RemindOfDocument.</summary>
    public static string RemindersOf(DocumentVersion version) => $"reminders-{version}";

    /// <summary>Says, before a version is written or withdrawn, that its workflow has to run.</summary>
    public Task ExpectAsync(DocumentVersion version, CancellationToken cancellation)
    {
        var row = new ApprovalRow { PartitionKey = ApprovalRow.Active, RowKey = version.ToString(), ExpectedAt = clock.GetUtcNow(), IsExpected = true };
        return _approvals.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    public Task ShowAsync(Document document, bool awaitsClient, CancellationToken cancellation) =>
        _approvals.UpsertEntityAsync(ApprovalRow.Of(document, awaitsClient), TableUpdateMode.Replace, cancellation);

    /// <summary>
    /// Forgets a workflow that came to its end, unless something was expected of it again meanwhile: the sweep sees to that.
    /// </summary>
    public async Task EndAsync(DocumentVersion version, CancellationToken cancellation)
    {
        if (await _approvals.FindAsync<ApprovalRow>(ApprovalRow.Active, version.ToString(), cancellation) is not { IsExpected: false } row) return;
        try
        {
            await _approvals.DeleteEntityAsync(row, row.ETag, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Expected again, or gone already.
        }
    }

    public Task ForgetAsync(ApprovalRow row, CancellationToken cancellation) => _approvals.DeleteEntityAsync(row, ETag.All, cancellation);

    /// <summary>All that are under way.</summary>
    public IAsyncEnumerable<ApprovalRow> ActiveAsync(CancellationToken cancellation) =>
        _approvals.RowsAsync<ApprovalRow>(ApprovalRow.Active, "", cancellation);

    public Task<List<ApprovalRow>> AwaitingClientsAsync(string? after, int limit, CancellationToken cancellation)
    {
        var from = after ?? "";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ApprovalRow.Active} and RowKey gt {from} and AwaitsClient eq true");
        return _approvals.QueryAsync<ApprovalRow>(filter, limit, cancellationToken: cancellation).ToListAsync(limit);
    }

    public Task StartAsync(DurableTaskClient workflows, DocumentVersion version, CancellationToken cancellation) => TryAsync(version, "start the workflow of", () =>
        workflows.ScheduleNewOrchestrationInstanceAsync(Handling, version.ToString(), new StartOrchestrationOptions(InstanceOf(version)), cancellation));

    public async Task WakeAsync(DurableTaskClient workflows, DocumentVersion version, CancellationToken cancellation)
    {
        await TryAsync(version, "wake the workflow of", () => workflows.RaiseEventAsync(InstanceOf(version), Moved, cancellation: cancellation));
        await TryAsync(version, "wake the reminders of", () => workflows.RaiseEventAsync(RemindersOf(version), Moved, cancellation: cancellation));
    }

    /// <summary>Does what the workflow would do later anyway; when it fails now, that is only noted.</summary>
    public async Task TryAsync(DocumentVersion version, string what, Func<Task> attempt)
    {
        try
        {
            await attempt();
        }
#pragma warning disable CA1031 // Running already, not known yet, storage away: the engine says each in its own way, and the sweep mends them all.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogDebug(exception, "Could not {What} {Document} now; it will be done later", what, version);
        }
    }
}
