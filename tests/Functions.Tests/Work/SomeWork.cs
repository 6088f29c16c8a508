using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Work;

/// <summary>Work that nothing has to happen for, and what storage has of it.</summary>
internal static class SomeWork
{
    public static TableClient WorkTable(this IServiceProvider services) => services.GetRequiredService<StorageNames>().Table(WorkItems.Items);

    /// <param name="dossier">Null for what is of no dossier.</param>
    /// <returns>Its id.</returns>
    public static async Task<string> AddWorkAsync(this IServiceProvider services, DossierAnswer? dossier = null, WorkItemKind kind = WorkItemKind.NoResponse, string due = "2031-01-31")
    {
        var item = new WorkItem
        {
            PartitionKey = WorkItem.Office,
            RowKey = $"{WorkItem.Open}{due}-{Ids.New()}-test",
            Kind = kind,
            DossierId = dossier?.Id ?? "",
            DossierName = dossier?.Name ?? "",
            Subject = $"Werk {due}",
            Due = due,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        await services.GetRequiredService<WorkItems>().AddAsync(item, CancellationToken.None);
        return item.Id;
    }

    public static async Task<List<string>> RowsOfAsync(this IServiceProvider services, string itemId)
    {
        var keys = new List<string>();
        await foreach (var row in services.WorkTable().QueryAsync<TableEntity>(row => row.PartitionKey == WorkItem.Office))
            if (row.RowKey.EndsWith("|" + itemId, StringComparison.Ordinal)) keys.Add(row.RowKey);
        return keys;
    }

    /// <summary>Makes an item what it was before there were lists: one row, with nothing in it that is new.</summary>
    public static async Task MakeOldAsync(this IServiceProvider services, string itemId)
    {
        var table = services.WorkTable();
        foreach (var key in (await services.RowsOfAsync(itemId)).Where(key => key != WorkItem.Open + itemId)) await table.DeleteEntityAsync(WorkItem.Office, key);
        TableEntity row = await table.GetEntityAsync<TableEntity>(WorkItem.Office, WorkItem.Open + itemId);
        foreach (var name in new[] { nameof(WorkItem.IsListed), nameof(WorkItem.OwnerId), nameof(WorkItem.OwnerName) }) row.Remove(name);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
