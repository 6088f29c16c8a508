using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform.Storage;

namespace Portal.Platform.Health;

/// <summary>Whether all that the features want of storage is there and can be read.</summary>
internal sealed class StorageCheck : IHealthCheck
{
    private readonly IReadOnlyList<Func<CancellationToken, Task>> _looks;

    private StorageCheck(IEnumerable<Func<CancellationToken, Task>> looks) => _looks = [.. looks];

    public static StorageCheck Tables(StorageNames names, IEnumerable<StorageNeed> needs) => new(
        needs.Where(need => !need.IsContainer).Distinct().Select(need => names.Table(need.Name)).Select(table => (Func<CancellationToken, Task>)(cancellation => Look(table, cancellation))));

    public static StorageCheck Containers(StorageNames names, IEnumerable<StorageNeed> needs) => new(
        needs.Where(need => need.IsContainer).Distinct().Select(need => names.Container(need.Name)).Select(container => (Func<CancellationToken, Task>)(cancellation => container.GetPropertiesAsync(cancellationToken: cancellation))));

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await Task.WhenAll(_looks.Select(look => look(cancellationToken)));
        return HealthCheckResult.Healthy();
    }

    // A query in a partition that never is: unlike a look for one row, it fails when the table is missing.
    private static async Task Look(TableClient table, CancellationToken cancellation) =>
        await table.RowsAsync<TableEntity>("health", "", cancellation, pageSize: 1).ToListAsync(1);
}
