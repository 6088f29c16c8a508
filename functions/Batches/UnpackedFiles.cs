using System.IO.Compression;
using Portal.Documents;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>What was dropped, with the files inside ZIP files in the place of those.</summary>
public sealed class UnpackedFiles : IAsyncDisposable
{
    /// <summary>Of one request, those inside ZIP files included.</summary>
    public const int Most = 500;

    /// <summary>Unpacked, in bytes: what is packed a thousand times smaller is meant to fill a disk.</summary>
    private const long MostBytes = 300_000_000;

    // A file that begins so and is called otherwise is no archive for people: .docx, .xlsx.
    private static readonly byte[] Signature = [(byte)'P', (byte)'K', 3, 4];

    private readonly List<SpooledFile> _own = [];
    private readonly List<SpooledFile> _all = [];
    private long _left = MostBytes;

    private UnpackedFiles()
    {
    }

    public IReadOnlyList<SpooledFile> All => _all;

    /// <param name="files">Stay the caller's.</param>
    public static async Task<Result<UnpackedFiles>> OfAsync(IReadOnlyList<SpooledFile> files, CancellationToken cancellation)
    {
        var unpacked = new UnpackedFiles();
        foreach (var file in files)
        {
            if (await unpacked.AddAsync(file, cancellation) is not { } failure) continue;
            await unpacked.DisposeAsync();
            return failure;
        }

        return unpacked;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _own) await file.DisposeAsync();
    }

    private async Task<Failure?> AddAsync(SpooledFile file, CancellationToken cancellation)
    {
        if (await IsZipAsync(file, cancellation)) return await UnpackAsync(file, cancellation);
        _all.Add(file);
        return _all.Count > Most ? BatchFailures.TooManyFiles : null;
    }

    private static async Task<bool> IsZipAsync(SpooledFile file, CancellationToken cancellation)
    {
        if (!Path.GetExtension(file.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return false;
        var start = new byte[Signature.Length];
        file.Content.Position = 0;
        var count = await file.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        file.Content.Position = 0;
        return count == start.Length && start.SequenceEqual(Signature);
    }

    private async Task<Failure?> UnpackAsync(SpooledFile zip, CancellationToken cancellation)
    {
        if (!await ZipDirectory.IsShortAsync(zip.Content, cancellation)) return BatchFailures.ZipUnreadable;
        try
        {
            await using var archive = await ZipArchive.CreateAsync(
                zip.Content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            var entries = archive.Entries.Where(IsForPeople).ToList();
            if (_all.Count + entries.Count > Most) return BatchFailures.TooManyFiles;
            foreach (var entry in entries)
                if (await UnpackAsync(entry, cancellation) is { } failure) return failure;
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return BatchFailures.ZipUnreadable;
        }
    }

    private async Task<Failure?> UnpackAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await using var content = await entry.OpenAsync(cancellation);
        if (await SpooledFile.ReadAsync(FileName.Clean(entry.Name), null, content, _left, cancellation) is not { } file)
            return BatchFailures.ZipTooLarge;
        _left -= file.Content.Length;
        _own.Add(file);
        _all.Add(file);
        return null;
    }

    // What systems put beside files: __MACOSX/, .DS_Store, Thumbs.db.
    private static bool IsForPeople(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.Name.StartsWith('.')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && entry.Name is not ("Thumbs.db" or "desktop.ini");
}
