using System.Buffers;
using System.Security.Cryptography;
using Portal.Domain;
using Portal.Pdf;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>An uploaded file on its way: on disk rather than in memory, hashed while it comes in, gone when disposed.</summary>
public sealed class SpooledFile : IAsyncDisposable
{
    private const int BufferSize = 81_920;

    private SpooledFile(string name, bool isXml, FileStream content, string sha256) => (Name, IsXml, Content, Sha256) = (name, isXml, content, sha256);

    public string Name { get; }

    /// <summary>By what it is sent as, or by its name when it is sent as nothing in particular.</summary>
    public bool IsXml { get; }

    public FileStream Content { get; }

    public string Sha256 { get; }

    /// <summary>Of a PDF: something in it may run by itself. Said of it by <see cref="ErrorAsPdfAsync"/>; no reason to refuse it.</summary>
    public bool HasActiveContent { get; private set; }

    /// <returns>Null when there are more bytes than <paramref name="limit"/>.</returns>
    public static async Task<SpooledFile?> ReadAsync(string name, string? contentType, Stream source, long limit, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            if (await CopyAsync(source, file, limit, cancellation) is { } hash) return new SpooledFile(name, IsXmlFile(name, contentType), file, hash);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Has it looked at as a PDF.</summary>
    /// <param name="toBeSigned">Then it is refused for active content, which is noted otherwise.</param>
    /// <param name="caller">Who sent it.</param>
    /// <returns>The code of what is wrong, or null.</returns>
    public async Task<string?> ErrorAsPdfAsync(bool toBeSigned, string caller, CancellationToken cancellation)
    {
        var error = await PdfReaders.ErrorOfAsync(Content, toBeSigned, caller, cancellation);
        HasActiveContent = error is null && !toBeSigned && await PdfReaders.MayBeActiveAsync(Content, caller, cancellation);
        return error;
    }

    /// <summary>Keeps it, under an id of its own.</summary>
    /// <param name="owner">Whose it is: a dossier's id, or that of what it waits in.</param>
    public async Task<DocumentFile> KeepAsync(
        FileStore files, string owner, string name, string contentType, CancellationToken cancellation, string container = DocumentFile.Uploaded)
    {
        var id = Ids.New();
        var file = new DocumentFile(id, name, contentType, Content.Length, Sha256, Signed: false, $"{owner}/{id}", container) { HasActiveContent = HasActiveContent };
        Content.Position = 0;
        await files.AddAsync(file, Content, cancellation);
        return file;
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static bool IsXmlFile(string name, string? contentType) => contentType?.Split(';')[0].Trim() switch
    {
        "application/xml" or "text/xml" or "application/xbrl+xml" => true,
        null or "application/octet-stream" => Path.GetExtension(name) is ".xml" or ".xbrl",
        _ => false,
    };

    private static async Task<string?> CopyAsync(Stream source, FileStream target, long limit, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int count; (count = await source.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (target.Length + count > limit) return null;
                hash.AppendData(buffer, 0, count);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
