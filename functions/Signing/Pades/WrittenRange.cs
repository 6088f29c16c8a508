using System.Buffers.Text;

namespace Portal.Signing.Pades;

/// <summary>How the range of a signature is written: <c>/ByteRange [0 840 9034 521]</c>, with blanks wherever they are allowed.</summary>
internal static class WrittenRange
{
    /// <summary>What is longer is no range that a program writes. It bounds what is read behind each name.</summary>
    public const int Longest = 128;

    private const int Numbers = 4;
    private const int MostDigits = 12;

    /// <param name="before">Only what begins before it.</param>
    /// <returns>Of each its numbers, in the order of the file.</returns>
    public static List<long[]> In(ReadOnlySpan<byte> bytes, int before)
    {
        var ranges = new List<long[]>();
        var name = "/ByteRange"u8;
        for (var at = bytes.IndexOf(name); at >= 0 && at < before;)
        {
            var behind = bytes[(at + name.Length)..];
            if (Of(behind[..Math.Min(behind.Length, Longest - name.Length)]) is { } range) ranges.Add(range);
            var next = behind.IndexOf(name);
            if (next < 0) break;
            at += name.Length + next;
        }

        return ranges;
    }

    private static long[]? Of(ReadOnlySpan<byte> text)
    {
        text = SkipBlanks(text);
        if (text is not [(byte)'[', ..]) return null;
        text = text[1..];
        var numbers = new long[Numbers];
        for (var place = 0; place < Numbers; place++)
        {
            text = SkipBlanks(text);
            // A sign is none of a range's.
            if (text is not [>= (byte)'0' and <= (byte)'9', ..]) return null;
            if (!Utf8Parser.TryParse(text, out numbers[place], out var digits) || digits > MostDigits) return null;
            text = text[digits..];
        }

        return SkipBlanks(text) is [(byte)']', ..] ? numbers : null;
    }

    // ISO 32000-1, 7.2.2, table 1.
    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text) => text.TrimStart("\0\t\n\f\r "u8);
}
