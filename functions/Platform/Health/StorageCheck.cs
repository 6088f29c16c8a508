using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform.Storage;

namespace Portal.Platform.Health;

/// <summary>Whether all that the features want of storage is there and can be read.</summary>
internal sealed class StorageCheck : IHealthCheck
{
    private delegate Task Look(CancellationToken cancellation);

    private readonly IReadOnlyList<Look> _looks;

    private StorageCheck(IEnumerable<Look> looks) => _looks = [.. looks];

    public static StorageCheck Tables(StorageNames names, IEnumerable<StorageNeed> needs) =>
        new(needs.Where(need => !need.IsContainer).Distinct().Select(need => LookAt(names.Table(need.Name))));

    public static StorageCheck Containers(StorageNames names, IEnumerable<StorageNeed> needs) =>
        new(needs.Where(need => need.IsContainer).Distinct().Select(need => LookAt(names.Container(need.Name))));

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await Task.WhenAll(_looks.Select(look => look(cancellationToken)));
        return HealthCheckResult.Healthy();
    }

    // A query in a partition that never is: unlike a look for one row, it fails when the table is missing.
    private static Look LookAt(TableClient table) => cancellation => table.RowsAsync<TableEntity>("health", "", cancellation, pageSize: 1).ToListAsync(1);

    private static Look LookAt(BlobContainerClient container) => cancellation => container.GetPropertiesAsync(cancellationToken: cancellation);
}
