using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Work;

/// <summary>
/// Each hour gives some of what is open from before there were lists of work its place in them, one part after another. Once that is done
/// it finds nothing to do.
/// </summary>
public sealed class SweepWorkItems(WorkItems workItems, StorageNames storage)
{
    // Apart from the items.
    private const string Partition = "sweep";
    private const string Place = "place";
    private const int PageSize = 100;
    private const int MostPages = 10;

    private readonly TableClient _table = storage.Table(WorkItems.Items);

    [Function(nameof(SweepWorkItems))]
    public async Task Run([TimerTrigger("0 40 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var after = (await _table.FindAsync<SweepPlace>(Partition, Place, cancellation))?.After;
        for (var page = 0; page < MostPages; page++)
        {
            after = await workItems.ListOlderAsync(after, PageSize, cancellation);
            var place = new SweepPlace { PartitionKey = Partition, RowKey = Place, After = after };
            await _table.UpsertEntityAsync(place, TableUpdateMode.Replace, cancellation);
            if (after is null) return;
        }
    }

    private sealed class SweepPlace : Row
    {
        /// <summary>The item that was looked at last; null to begin anew.</summary>
        public string? After { get; set; }
    }
}
