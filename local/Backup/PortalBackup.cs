using System.IO.Compression;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>Writes all that a portal keeps into one file. What it holds in memory is a row, a part of a blob and the list of entries.</summary>
public sealed class PortalBackup
{
    private readonly PortalData _data;
    private readonly ZipArchive _zip;
    private readonly Steps _steps;
    private readonly List<TablePart> _tables = [];
    private readonly List<BlobPart> _blobs = [];

    private PortalBackup(PortalData data, ZipArchive zip, Steps steps) => (_data, _zip, _steps) = (data, zip, steps);

    /// <summary>The file is there under its name only when it is whole.</summary>
    /// <exception cref="LocalException">There is nothing to save, or the file is there already.</exception>
    public static async Task<BackupManifest> WriteAsync(PortalData data, string file, BackupOrigin origin, Steps steps, CancellationToken cancellation)
    {
        if (File.Exists(file)) throw new LocalException($"{file} is there already. Give another name; a backup is never written over.");
        var partial = file + ".partial";
        try
        {
            var manifest = await WriteToAsync(data, partial, origin, steps, cancellation);
            File.Move(partial, file);
            return manifest;
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static async Task<BackupManifest> WriteToAsync(PortalData data, string file, BackupOrigin origin, Steps steps, CancellationToken cancellation)
    {
        var tables = await data.TablesAsync(cancellation);
        if (tables.Count == 0) throw new LocalException("There is no portal to save: none of its tables is there. Look at --data, --connection and --prefix.");
        await using var stream = Create(file);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var backup = new PortalBackup(data, zip, steps);
        // Tables first: a row's blobs are written before the row, so every row in the backup has its blobs in it.
        foreach (var table in tables) await backup.AddTableAsync(table, cancellation);
        var containers = await data.ContainersAsync(cancellation);
        foreach (var container in containers) await backup.AddContainerAsync(container, cancellation);
        return backup.Seal(new BackupManifest(BackupManifest.CurrentVersion, TimeProvider.System.GetUtcNow(), origin.Office, origin.ClockAhead, containers, backup._tables, backup._blobs));
    }

    // Everything about the firm's clients is in it: for the eyes of who made it.
    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }

    private async Task AddTableAsync(string name, CancellationToken cancellation)
    {
        var part = new TablePart(name, 0, "", "");
        await using var entry = Entry(part.Entry);
        await using var hashing = new HashingStream(entry);
        var sum = await TableLines.WriteAsync(_data.Table(name), hashing, cancellation);
        _tables.Add(part with { Rows = sum.Rows, Sha256 = hashing.Sha256, RowSum = sum.Text });
        _steps.Tell($"  table {name}: {sum.Rows:N0} rows");
    }

    private async Task AddContainerAsync(string container, CancellationToken cancellation)
    {
        var before = _blobs.Count;
        await foreach (var blob in _data.Container(container).GetBlobsAsync(cancellationToken: cancellation))
        {
            await AddBlobAsync(new BlobPart(container, blob.Name, 0, "", blob.Properties.ContentType), cancellation);
            if ((_blobs.Count - before) % 1000 == 0) _steps.Tell($"  container {container}: {_blobs.Count - before:N0} blobs so far");
        }

        _steps.Tell($"  container {container}: {_blobs.Count - before:N0} blobs");
    }

    private async Task AddBlobAsync(BlobPart part, CancellationToken cancellation)
    {
        await using var entry = Entry(part.Entry);
        await using var hashing = new HashingStream(entry);
        await using (var content = await _data.Container(part.Container).GetBlobClient(part.Name).OpenReadAsync(cancellationToken: cancellation))
            await content.CopyToAsync(hashing, cancellation);
        _blobs.Add(part with { Bytes = hashing.Length, Sha256 = hashing.Sha256 });
    }

    private BackupManifest Seal(BackupManifest manifest)
    {
        var bytes = manifest.ToBytes();
        using (var entry = Entry(BackupManifest.Entry)) entry.Write(bytes);
        _zip.Comment = BackupManifest.Seal(bytes);
        return manifest;
    }

    private Stream Entry(string name) => _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
}

/// <summary>What a data folder knows beside its storage.</summary>
public sealed record BackupOrigin(string Office, TimeSpan ClockAhead)
{
    /// <summary>A backup that is not made from a folder.</summary>
    public static BackupOrigin Account { get; } = new(nameof(OfficeState.None), TimeSpan.Zero);
}
