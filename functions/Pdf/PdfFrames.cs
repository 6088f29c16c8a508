using System.Buffers.Binary;
using System.Text.Json;

namespace Portal.Pdf;

/// <summary>Messages between the portal and a reader: JSON behind its length, four bytes little-endian.</summary>
internal static class PdfFrames
{
    // A reader that is led astray by a file must not make the portal take in whatever it says.
    private const int MostBytes = 16 * 1024 * 1024;

    public static async Task WriteAsync<T>(Stream stream, T message, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        await stream.WriteAsync(length, cancellation);
        await stream.WriteAsync(json, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    /// <exception cref="InvalidDataException">It is no message.</exception>
    public static async Task<T> ReadAsync<T>(Stream stream, CancellationToken cancellation)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length, cancellation);
        var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(length) is var size and > 0 and <= MostBytes ? size : throw new InvalidDataException("Too long for a message.")];
        await stream.ReadExactlyAsync(json, cancellation);
        return JsonSerializer.Deserialize<T>(json) ?? throw new InvalidDataException("Nothing is no message.");
    }
}
