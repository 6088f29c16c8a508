using System.Security.Cryptography;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>Reads everything back and compares counts and hashes with the manifest.</summary>
/// <param name="guarded">Blobs that could not be removed before: there may be some of after the backup.</param>
internal sealed class RestoreCheck(BackupManifest manifest, PortalData data, IReadOnlySet<(string Container, string Name)> guarded)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var table in manifest.Tables) await TableAsync(table, cancellation);
        foreach (var blob in manifest.Blobs) await BlobAsync(blob, cancellation);
        foreach (var container in manifest.Containers) await CountAsync(container, cancellation);
    }

    private async Task TableAsync(TablePart part, CancellationToken cancellation)
    {
        var sum = await TableLines.WriteAsync(data.Table(part.Name), Stream.Null, cancellation);
        Demand(sum.Rows == part.Rows && sum.Text == part.RowSum, $"the table {part.Name} has {sum.Rows} rows where the backup has {part.Rows}, or other ones");
    }

    private async Task BlobAsync(BlobPart part, CancellationToken cancellation)
    {
        await using var content = await data.Container(part.Container).GetBlobClient(part.Name).OpenReadAsync(cancellationToken: cancellation);
        Demand(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == part.Sha256, $"the blob {part.Container}/{part.Name} has other bytes");
    }

    private async Task CountAsync(string container, CancellationToken cancellation)
    {
        var saved = manifest.Blobs.Count(blob => blob.Container == container);
        var newer = guarded.Except(manifest.Blobs.Select(blob => (blob.Container, blob.Name))).Count(blob => blob.Container == container);
        var there = await data.Container(container).GetBlobsAsync(cancellationToken: cancellation).CountAsync(cancellation) - newer;
        Demand(there == saved, $"the container {container} has {there} blobs where the backup has {saved}");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new LocalException($"The restore is not what was saved: {otherwise}. Is something else writing here? Restore again with --overwrite.");
    }
}
