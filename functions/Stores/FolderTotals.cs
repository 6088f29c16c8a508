using System.Text.Json;
using Portal.Audit;
using Portal.Domain;

namespace Portal.Stores;

/// <summary>
/// How much there is in each sub-dossier. Kept in the head of the dossier's partition, which every write goes through anyway: counting
/// would read them all.
/// </summary>
/// <param name="Bytes">Of the files that are open to clients.</param>
public sealed record FolderTotals(int Documents, long Bytes)
{
    public static IReadOnlyDictionary<Folder, FolderTotals> Of(PartitionHead? head) =>
        head?.FolderTotals is { } json ? JsonSerializer.Deserialize<Dictionary<Folder, FolderTotals>>(json)! : new Dictionary<Folder, FolderTotals>();

    public static void Add(PartitionHead head, Folder folder, int documents, long bytes)
    {
        if (documents == 0 && bytes == 0) return;
        var totals = new Dictionary<Folder, FolderTotals>(Of(head));
        var (countedDocuments, countedBytes) = totals.GetValueOrDefault(folder) ?? new FolderTotals(0, 0);
        totals[folder] = new FolderTotals(countedDocuments + documents, countedBytes + bytes);
        head.FolderTotals = JsonSerializer.Serialize(totals);
    }
}
