using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>Stands for bytes of which only the length is told: HEAD is answered as GET, and nothing is read for it.</summary>
public sealed class HeadStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override void Flush()
    {
        // Nothing is held.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The answer to HEAD has no body.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

public static class HeadRequests
{
    /// <summary>Asks what GET would answer, and reads nothing: so nothing is put on record either.</summary>
    public static bool IsHead(this HttpRequest request) => HttpMethods.IsHead(request.Method);
}
