using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Clients;

/// <summary>
/// Each hour draws some rows of the list of clients anew, one part of the office after another, and sees that they are found by their numbers: what
/// a crash left undone, and dossiers from before there was a list or an index, are right within a day.
/// </summary>
public sealed class SweepClients(ClientList clients, DossierStore dossiers, DossierNames names, DossierNumbers numbers, StorageNames storage)
{
    private const string Place = "sweep";
    private const int PageSize = 100;

    // 24,000 a day.
    private const int MostPages = 10;

    private readonly TableClient _table = storage.Table(ClientList.Clients);

    [Function(nameof(SweepClients))]
    public async Task Run([TimerTrigger("0 25 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var after = (await _table.FindAsync<SweepPlace>(ClientRow.Office, Place, cancellation))?.After;
        for (var page = 0; page < MostPages; page++)
        {
            var found = await names.FindAsync(null, after, PageSize, cancellation);
            foreach (var row in found) await MendAsync(row.DossierId, cancellation);
            after = found.Count == PageSize ? found[^1].RowKey : null;
            await _table.UpsertEntityAsync(new SweepPlace { PartitionKey = ClientRow.Office, RowKey = Place, After = after }, TableUpdateMode.Replace, cancellation);
            if (after is null) return;
        }
    }

    private async Task MendAsync(string dossierId, CancellationToken cancellation)
    {
        await clients.RefreshAsync(dossierId, cancellation);
        if (await dossiers.FindAsync(dossierId, cancellation) is { } dossier) await numbers.AddAsync(dossier, cancellation);
    }

    private sealed class SweepPlace : Row
    {
        /// <summary>The name that was swept last; null to begin anew.</summary>
        public string? After { get; set; }
    }
}
