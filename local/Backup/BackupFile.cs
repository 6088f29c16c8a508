using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>A backup that was found whole: nothing is missing, nothing was added and every byte is as it was written.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="LocalException">It is not there, no backup, of a later version, or damaged.</exception>
    public static async Task<BackupFile> OpenAsync(string file, CancellationToken cancellation)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(file);
            var manifest = await ManifestAsync(zip, cancellation);
            if (manifest.Version != BackupManifest.CurrentVersion) throw new LocalException($"{file} was made by a version of this program that writes backups differently ({manifest.Version}).");
            await CheckAsync(zip, manifest, cancellation);
            return new BackupFile(zip, manifest);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or JsonException or UnauthorizedAccessException)
        {
            zip?.Dispose();
            throw new LocalException($"{file} cannot be restored: {exception.Message} Nothing was changed.", exception);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public Stream Open(string entry) => _zip.GetEntry(entry)!.Open();

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var entry = zip.GetEntry(BackupManifest.Entry) ?? throw new InvalidDataException("It has no manifest.");
        await using var stream = await entry.OpenAsync(cancellation);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        if (zip.Comment != BackupManifest.Seal(bytes.ToArray())) throw new InvalidDataException("Its manifest is damaged.");
        return BackupManifest.Read(bytes.ToArray());
    }

    private static async Task CheckAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancellation)
    {
        var parts = manifest.Tables.Select(table => (table.Entry, table.Sha256)).Concat(manifest.Blobs.Select(blob => (blob.Entry, blob.Sha256))).ToList();
        if (zip.Entries.Count != parts.Count + 1) throw new InvalidDataException($"It has {zip.Entries.Count - 1} entries where its manifest has {parts.Count}.");
        foreach (var (name, sha256) in parts)
        {
            var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.");
            await using var stream = await entry.OpenAsync(cancellation);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != sha256) throw new InvalidDataException($"{name} is damaged.");
        }
    }
}
