using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>Puts a backup back, and looks afterwards whether everything in it is there. No portal may run on the target meanwhile.</summary>
public sealed class PortalRestore
{
    // One part at a time, so that a large blob is never in memory as a whole.
    private static readonly StorageTransferOptions InParts = new() { InitialTransferSize = 4 * 1024 * 1024, MaximumTransferSize = 4 * 1024 * 1024, MaximumConcurrency = 1 };

    private readonly BackupFile _file;
    private readonly PortalData _data;
    private readonly Steps _steps;
    private IReadOnlySet<(string Container, string Name)> _guarded = new HashSet<(string, string)>();

    private PortalRestore(BackupFile file, PortalData data, Steps steps) => (_file, _data, _steps) = (file, data, steps);

    /// <param name="overwrite">Remove what the target holds, workflows included; otherwise a target that holds anything is refused.</param>
    /// <exception cref="LocalException">The file is damaged or the target is not empty, and nothing was changed; or what was written is not what was read.</exception>
    public static async Task<BackupManifest> ReadAsync(PortalData data, string file, bool overwrite, Steps steps, CancellationToken cancellation)
    {
        using var backup = await BackupFile.OpenAsync(file, cancellation);
        var restore = new PortalRestore(backup, data, steps);
        if (!await data.IsEmptyAsync(cancellation))
        {
            if (!overwrite) throw new LocalException("There is a portal here already. Restore somewhere else, or replace what is here with --overwrite.");
            await steps.RunAsync("Removing what is here", async () => restore._guarded = await data.ClearAsync(cancellation));
        }

        await restore.RunAsync(cancellation);
        return backup.Manifest;
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        // Blobs first: no row ever speaks of bytes that are not there.
        await _steps.RunAsync("Restoring the blobs", () => BlobsAsync(cancellation));
        await _steps.RunAsync("Restoring the tables", () => TablesAsync(cancellation));
        await _steps.RunAsync("Comparing what is there with the backup", () => new RestoreCheck(_file.Manifest, _data, _guarded).RunAsync(cancellation));
        await OpenWork.ExpectAsync(_data, cancellation);
        await WorkCopies.DrawAsync(_data, cancellation);
    }

    private async Task BlobsAsync(CancellationToken cancellation)
    {
        foreach (var container in _file.Manifest.Containers) await _data.Container(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        // What stands fast is compared afterwards, as all is.
        foreach (var blob in _file.Manifest.Blobs.Where(blob => !_guarded.Contains((blob.Container, blob.Name))))
        {
            await using var content = _file.Open(blob.Entry);
            await _data.Container(blob.Container).GetBlobClient(blob.Name).UploadAsync(content, Options(blob), cancellation);
        }
    }

    private async Task TablesAsync(CancellationToken cancellation)
    {
        foreach (var part in _file.Manifest.Tables)
        {
            var table = _data.Table(part.Name);
            await table.CreateIfNotExistsAsync(cancellation);
            await using var lines = _file.Open(part.Entry);
            await RowBatches.SubmitAsync(table, TableLines.AdditionsAsync(lines, cancellation), cancellation);
            _steps.Tell($"  table {part.Name}: {part.Rows:N0} rows");
        }
    }

    private static BlobUploadOptions Options(BlobPart blob) => new()
    {
        HttpHeaders = blob.ContentType is { } type ? new BlobHttpHeaders { ContentType = type } : null,
        TransferOptions = InParts,
    };
}
