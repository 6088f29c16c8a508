using System.IO.Compression;
using Azure;
using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Documents.Archive;

/// <summary>
/// Writes documents as a ZIP, one file after the other, with never more than a piece of one in memory. A file that cannot be read is
/// named in the index and the rest comes.
/// </summary>
public sealed class ArchiveWriter(DocumentStore documents, FileStore files)
{
    private const string IndexName = "overzicht.html";

    public async Task WriteAsync(Stream output, Dossier dossier, DocumentFilter filter, CancellationToken cancellation)
    {
        await using var target = new ZipOutput(output);
        await using (var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
            await FillAsync(zip, dossier, filter, cancellation);
        await target.FlushAsync(cancellation);
    }

    private async Task FillAsync(ZipArchive zip, Dossier dossier, DocumentFilter filter, CancellationToken cancellation)
    {
        await using var index = await ArchiveIndex.StartAsync(dossier);
        await foreach (var document in documents.AllAsync(dossier.Id, filter, cancellation))
        {
            if (document.IsHeld) continue;
            var rows = document.State == DocumentState.Withdrawn ? [new ArchivedFile(null, null)] : await AddFilesAsync(zip, document, cancellation);
            foreach (var row in rows) await index.AddAsync(document, row);
        }

        await using var entry = await zip.CreateEntry(IndexName, CompressionLevel.Optimal).OpenAsync(cancellation);
        await index.WriteAsync(entry, cancellation);
    }

    private async Task<List<ArchivedFile>> AddFilesAsync(ZipArchive zip, Document document, CancellationToken cancellation)
    {
        var added = new List<ArchivedFile>();
        foreach (var file in document.Files)
        {
            var path = $"{document.Folder}/{NameOf(document, file, added.Count + 1)}";
            added.Add(new ArchivedFile(path, await AddFileAsync(zip, path, document, file, cancellation)));
        }

        return added;
    }

    /// <returns>What is wrong with it, by the names of the index; null when nothing is.</returns>
    private async Task<string?> AddFileAsync(ZipArchive zip, string path, Document document, DocumentFile file, CancellationToken cancellation)
    {
        try
        {
            // Opened before its entry is: one that is not there leaves none.
            await using var source = await files.ReadAsync(file, cancellation);
            var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
            entry.LastWriteTime = document.SentAt;
            await using var target = await entry.OpenAsync(cancellation);
            return await CopyAsync(source, target, cancellation) ? null : "incomplete";
        }
        catch (Exception unreadable) when (unreadable is RequestFailedException or AggregateException)
        {
            return "missing";
        }
    }

    // Storage that fails half-way must not end the archive; a client that is gone does.
    private static async Task<bool> CopyAsync(Stream source, Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        while (true)
        {
            int count;
            try
            {
                count = await source.ReadAsync(buffer, cancellation);
            }
            catch (Exception broken) when (broken is RequestFailedException or AggregateException or IOException)
            {
                return false;
            }

            if (count == 0) return true;
            await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
    }

    // The number makes it unique. What Windows does not take in a name becomes a dash.
    private static string NameOf(Document document, DocumentFile file, int place)
    {
        var number = document.Files.Count == 1 ? $"{document.Number}" : $"{document.Number}.{place}";
        var name = FileName.For(file.Name, file.ContentType);
        return $"{number} {string.Concat(name.Select(letter => letter is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '-' : letter))}";
    }
}

/// <param name="Path">In the ZIP; null for a document whose files are not in it.</param>
/// <param name="Problem">missing or incomplete.</param>
public sealed record ArchivedFile(string? Path, string? Problem);
