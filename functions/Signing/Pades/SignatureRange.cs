using System.Buffers;
using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Signing.Pades;

/// <summary>What a signature in a file says that it covers: from the beginning to the end, but for the signature itself.</summary>
internal sealed partial record SignatureRange(long Hole, long HoleEnd, long End)
{
    private const int Chunk = 1 << 20;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    // Longer than any range that is written in a file.
    private const int Overlap = 128;

    /// <summary>All of them, the last one in the file first.</summary>
    public static IReadOnlyList<SignatureRange> In(Stream file)
    {
        var ranges = new SortedDictionary<long, SignatureRange>();
        var buffer = new byte[Chunk + Overlap];
        for (long at = 0; at < file.Length; at += Chunk)
        {
            file.Position = at;
            var text = Encoding.Latin1.GetString(buffer, 0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            foreach (Match match in Range().Matches(text))
                if (Of(match) is { } range && range.End <= file.Length) ranges[at + match.Index] = range;
        }

        return [.. ranges.Values.Reverse()];
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

    private static SignatureRange? Of(Match match)
    {
        var numbers = match.Groups[1].Captures.Select(capture => long.Parse(capture.Value, CultureInfo.InvariantCulture)).ToList();
        return numbers is [0, var hole, var end, var rest] && hole < end && end - hole < Chunk ? new SignatureRange(hole, end, end + rest) : null;
    }

    [GeneratedRegex(@"/ByteRange\s*\[(?:\s*(\d{1,12})){4}\s*\]")]
    private static partial Regex Range();
}
