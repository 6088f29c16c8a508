using System.Buffers;
using System.Security.Cryptography;

namespace Portal.Documents;

/// <summary>An uploaded file on its way: on disk rather than in memory, hashed while it comes in, gone when disposed.</summary>
public sealed class SpooledFile : IAsyncDisposable
{
    private const int BufferSize = 81_920;

    private SpooledFile(string name, FileStream content, string sha256) => (Name, Content, Sha256) = (name, content, sha256);

    public string Name { get; }

    public FileStream Content { get; }

    public string Sha256 { get; }

    /// <returns>Null when there are more bytes than <paramref name="limit"/>.</returns>
    public static async Task<SpooledFile?> ReadAsync(string name, Stream source, long limit, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            if (await CopyAsync(source, file, limit, cancellation) is { } hash) return new SpooledFile(name, file, hash);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

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
