using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.Documents;
using Portal.Platform.Storage;

namespace Portal.Approval;

/// <summary>
/// Starts and wakes the approval workflows. Neither has to succeed: the document's row is the truth, and the sweep starts and wakes
/// whatever was missed.
/// </summary>
public sealed class ApprovalWorkflows(StorageNames names, TimeProvider clock, ILogger<ApprovalWorkflows> logger)
{
    public const string Approvals = "Approvals";

    private readonly TableClient _approvals = names.Table(Approvals);

    public static string InstanceOf(DocumentId document) => $"approve-{document}";

    /// <summary>Says, before the document is written, that its workflow has to run.</summary>
    public Task ExpectAsync(DocumentId document, CancellationToken cancellation)
    {
        var row = new ApprovalRow { PartitionKey = ApprovalRow.Active, RowKey = document.ToString(), ExpectedAt = clock.GetUtcNow() };
        return _approvals.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    public Task ShowAsync(Document document, bool awaitsClient, CancellationToken cancellation) =>
        _approvals.UpsertEntityAsync(ApprovalRow.Of(document, awaitsClient), TableUpdateMode.Replace, cancellation);

    public Task EndAsync(DocumentId document, CancellationToken cancellation) =>
        _approvals.DeleteEntityAsync(ApprovalRow.Active, document.ToString(), cancellationToken: cancellation);

    /// <summary>All that are under way.</summary>
    public IAsyncEnumerable<ApprovalRow> ActiveAsync(CancellationToken cancellation) =>
        _approvals.RowsAsync<ApprovalRow>(ApprovalRow.Active, "", cancellation);

    public Task<List<ApprovalRow>> AwaitingClientsAsync(string? after, int limit, CancellationToken cancellation)
    {
        var from = after ?? "";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ApprovalRow.Active} and RowKey gt {from} and AwaitsClient eq true");
        return _approvals.QueryAsync<ApprovalRow>(filter, limit, cancellationToken: cancellation).ToListAsync(limit);
    }

    public Task StartAsync(DurableTaskClient workflows, DocumentId document, CancellationToken cancellation) => TryAsync(document, "start the workflow of", () =>
        workflows.ScheduleNewOrchestrationInstanceAsync(nameof(ApproveDocument), document.ToString(), new StartOrchestrationOptions(InstanceOf(document)), cancellation));

    public Task WakeAsync(DurableTaskClient workflows, DocumentId document, CancellationToken cancellation) => TryAsync(document, "wake the workflow of", () =>
        workflows.RaiseEventAsync(InstanceOf(document), ApproveDocument.Moved, cancellation: cancellation));

    /// <summary>Does what the workflow would do later anyway; when it fails now, that is only noted.</summary>
    public async Task TryAsync(DocumentId document, string what, Func<Task> attempt)
    {
        try
        {
            await attempt();
        }
#pragma warning disable CA1031 // Running already, not known yet, storage away: the engine says each in its own way, and the sweep mends them all.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogInformation(exception, "Could not {What} {Document} now; it will be done later", what, document);
        }
    }
}
