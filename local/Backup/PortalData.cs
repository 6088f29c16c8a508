using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;

namespace Portal.Local.Backup;

/// <summary>
/// What one portal keeps in an account: its tables, its containers and its mailbox, told from those of others by the prefix. The
/// product's tables have a capital after the prefix, the durable hub's have not: a workflow's state is no data of the portal, and is only
/// ever removed here.
/// </summary>
/// <param name="queues">Of the account that has the durable hub; in Azure that is another one.</param>
public sealed class PortalData(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient? queues, string prefix)
{
    private const string Hub = "hub";
    private static readonly string[] Mailbox = ["localmail", "localsms", "localdigipoort"];

    // Of two tables that are written one after the other, the one that is made from the other comes first: what a backup of a running
    // portal then lacks is made again, and nothing in it speaks of what is not there. See docs/operations/backup.md.
    private static readonly string[] ReadFirst = ["Mails", "WorkItems", "Tasks", "Approvals", "Sessions", "People", "Dossiers"];

    /// <param name="connection">As Azurite has it, or any account that allows shared keys or a SAS.</param>
    public static PortalData At(string connection, string prefix) => new(new TableServiceClient(connection), new BlobServiceClient(connection), new QueueServiceClient(connection), prefix);

    /// <summary>An account in Azure, which takes only Entra ID.</summary>
    public static PortalData InAzure(string account, string prefix, TokenCredential credential) => new(
        new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), credential),
        new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), credential),
        queues: null,
        prefix);

    public TableClient Table(string name) => tables.GetTableClient(prefix + name);

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient($"{prefix}-{name}");

    /// <summary>Names without the prefix, in the order in which a backup reads them.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync(CancellationToken cancellation) =>
        [.. (await NamesAsync(cancellation)).Where(IsOfPortal).OrderBy(Turn).ThenBy(name => name, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<string>> ContainersAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: prefix + "-", cancellationToken: cancellation)) names.Add(container.Name[(prefix.Length + 1)..]);
        return names;
    }

    /// <summary>Whether there is anything at all, a workflow's state included.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        foreach (var name in (await NamesAsync(cancellation)).Where(name => IsOfPortal(name) || IsOfHub(name)))
            await foreach (var _ in Table(name).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation)) return false;
        foreach (var name in await ContainersAsync(cancellation))
            await foreach (var _ in Container(name).GetBlobsAsync(cancellationToken: cancellation)) return false;
        return true;
    }

    /// <summary>
    /// Removes every row, blob and workflow of this portal. Tables stay: in Azure a name is not free at once. So does a blob that an
    /// immutability policy guards.
    /// </summary>
    /// <returns>The blobs that stay.</returns>
    public async Task<IReadOnlySet<(string Container, string Name)>> ClearAsync(CancellationToken cancellation)
    {
        var guarded = new HashSet<(string, string)>();
        foreach (var name in (await NamesAsync(cancellation)).Where(name => IsOfPortal(name) || IsOfHub(name)))
            await RowBatches.SubmitAsync(Table(name), RowBatches.DeletionsAsync(Table(name), cancellation), cancellation);
        foreach (var name in await ContainersAsync(cancellation))
            await foreach (var blob in Container(name).GetBlobsAsync(cancellationToken: cancellation))
                if (!await TryDeleteAsync(Container(name).GetBlobClient(blob.Name), cancellation)) guarded.Add((name, blob.Name));
        await ClearHubAsync(cancellation);
        return guarded;
    }

    // Its rows went with those of the portal; a message left in a queue would be for a workflow that is no longer there.
    private async Task ClearHubAsync(CancellationToken cancellation)
    {
        if (queues is null) return;
        await foreach (var queue in queues.GetQueuesAsync(prefix: $"{prefix}{Hub}-", cancellationToken: cancellation))
            await queues.GetQueueClient(queue.Name).ClearMessagesAsync(cancellation);
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: $"{prefix}{Hub}-", cancellationToken: cancellation))
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync(cancellationToken: cancellation))
                await blobs.GetBlobContainerClient(container.Name).DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
    }

    private static async Task<bool> TryDeleteAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.DeleteAsync(cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
        {
            return false;
        }
    }

    private static bool IsOfPortal(string name) => char.IsAsciiLetterUpper(name[0]) || Mailbox.Contains(name);

    private static bool IsOfHub(string name) => name.StartsWith(Hub, StringComparison.Ordinal);

    private static int Turn(string name) => Array.IndexOf(ReadFirst, name) is >= 0 and var turn ? turn : ReadFirst.Length;

    private async Task<List<string>> NamesAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var table in tables.QueryAsync(cancellationToken: cancellation))
            if (table.Name.Length > prefix.Length && table.Name.StartsWith(prefix, StringComparison.Ordinal)) names.Add(table.Name[prefix.Length..]);
        return names;
    }
}
