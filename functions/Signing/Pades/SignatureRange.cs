using System.Buffers;
using System.Formats.Asn1;

namespace Portal.Signing.Pades;

/// <summary>What a signature in a file says that it covers: from the beginning to the end, but for the signature itself.</summary>
internal sealed record SignatureRange(long Hole, long HoleEnd, long End)
{
    /// <summary>More than people sign one document. Each costs a megabyte of reading at most, and a file may be full of them.</summary>
    public const int Most = 16;

    private const int Chunk = 1 << 20;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>As the signature has it.</summary>
    public IEnumerable<long> Written => [0, Hole, HoleEnd, End - HoleEnd];

    /// <summary>The last ones in the file, at most <see cref="Most"/>; the very last first. Reads the file once.</summary>
    public static IReadOnlyList<SignatureRange> In(Stream file, CancellationToken cancellation)
    {
        var last = new Queue<SignatureRange>();
        var buffer = new byte[Chunk + WrittenRange.Longest];
        for (long at = 0; at < file.Length; at += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            file.Position = at;
            var read = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            foreach (var written in WrittenRange.In(read, Chunk))
            {
                if (Of(written, file.Length) is not { } range) continue;
                last.Enqueue(range);
                if (last.Count > Most) last.Dequeue();
            }
        }

        return [.. last.Reverse()];
    }

    /// <summary>What is signed.</summary>
    public byte[] Content(Stream file)
    {
        var content = new byte[Hole + End - HoleEnd];
        file.Position = 0;
        file.ReadExactly(content, 0, (int)Hole);
        file.Position = HoleEnd;
        file.ReadExactly(content, (int)Hole, content.Length - (int)Hole);
        return content;
    }

    /// <summary>The signature, which no signature covers: so it has to be written in the one way in which it was written.</summary>
    /// <returns>Null when anything else stands there too.</returns>
    public byte[]? Signature(Stream file)
    {
        var written = new byte[HoleEnd - Hole];
        file.Position = Hole;
        file.ReadExactly(written);
        if (written is not [(byte)'<', .. var digits, (byte)'>'] || digits.Length % 2 != 0 || digits.AsSpan().ContainsAnyExcept(Digits)) return null;
        var bytes = Convert.FromHexString(digits);
        return AsnDecoder.TryReadEncodedValue(bytes, AsnEncodingRules.DER, out _, out _, out _, out var length) && !bytes.AsSpan(length).ContainsAnyExcept((byte)0) ? bytes[..length] : null;
    }

    private static SignatureRange? Of(long[] written, long length) =>
        written is [0, var hole, var end, var rest] && hole < end && end - hole < Chunk && end + rest <= length
            ? new SignatureRange(hole, end, end + rest)
            : null;
}
