using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Clients;

/// <summary>Shows stored instances as the client's metadata.</summary>
internal sealed class Snapshots(HubTable table)
{
    public async Task<OrchestrationMetadata?> FindAsync(string instanceId, bool withData, CancellationToken cancellation) =>
        await table.MetaAsync(instanceId, cancellation) is { } meta ? await ShowAsync(meta, withData, cancellation) : null;

    public async Task<OrchestrationMetadata> ShowAsync(InstanceMeta meta, bool withData, CancellationToken cancellation) =>
        new(meta.Name, meta.InstanceId)
        {
            RuntimeStatus = meta.Status,
            CreatedAt = meta.CreatedAt,
            LastUpdatedAt = meta.UpdatedAt,
            SerializedCustomStatus = withData ? meta.CustomStatus : null,
            FailureDetails = Failures.Read(meta.Failure),
            Tags = JsonSerializer.Deserialize<Dictionary<string, string>>(meta.Tags ?? "{}")!,
            DataConverter = withData ? DurableData.Converter : null,
            SerializedInput = withData ? await PayloadAsync(meta, 0, cancellation) : null,
            SerializedOutput = withData && meta.IsTerminal ? await PayloadAsync(meta, meta.Committed - 1, cancellation) : null,
        };

    // The input comes with the first event of the history and the output with the last.
    private async Task<string?> PayloadAsync(InstanceMeta meta, int sequence, CancellationToken cancellation)
    {
        TableEntity? row = await table.FindAsync(meta.InstanceId, Keys.History(meta.Generation, sequence), cancellation);
        return row is null ? null : EventRow.Read(row).Payload;
    }
}
