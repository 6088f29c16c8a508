using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Clients;

/// <summary>Conditions on instances as a table filter.</summary>
internal static class InstanceFilter
{
    public static string Of(DateTimeOffset? from, DateTimeOffset? to, IEnumerable<OrchestrationRuntimeStatus>? statuses, string? prefix)
    {
        List<string> parts = [];
        if (from is { } start) parts.Add(TableClient.CreateQueryFilter($"CreatedAt ge {start}"));
        if (to is { } end) parts.Add(TableClient.CreateQueryFilter($"CreatedAt le {end}"));
        if (statuses?.ToList() is { Count: > 0 } some) parts.Add("(" + string.Join(" or ", some.Select(OfStatus)) + ")");
        if (!string.IsNullOrEmpty(prefix)) parts.Add(TableClient.CreateQueryFilter($"InstanceId ge {prefix} and InstanceId lt {prefix + '\uffff'}"));
        return string.Join(" and ", parts);
    }

    public static string OfParent(string instanceId) => $"{MetaRow.ParentColumn} eq '{instanceId.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string OfStatus(OrchestrationRuntimeStatus status) => TableClient.CreateQueryFilter($"Status eq {status.ToString()}");
}
