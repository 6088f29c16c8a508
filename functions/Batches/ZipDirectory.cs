using System.Buffers.Binary;

namespace Portal.Batches;

/// <summary>
/// Where a ZIP file lists what is in it (PKWARE APPNOTE 4.3.16). A list is read whole before anything is known of it, and a file of 100 MB can hold
/// one of two million names; so how long it is is looked at first.
/// </summary>
public static class ZipDirectory
{
    /// <summary>In bytes: 500 names of a thousand letters take less.</summary>
    private const long Longest = 1_000_000;

    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int PlaceOfOffset = 16;

    private static readonly byte[] Signature = [(byte)'P', (byte)'K', 5, 6];

    /// <returns>False for one that is longer, or has no end, or says that it begins elsewhere, as those over 4 GB do.</returns>
    public static async Task<bool> IsShortAsync(Stream zip, CancellationToken cancellation)
    {
        var tail = new byte[Math.Min(zip.Length, EndLength + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail, cancellation);
        zip.Position = 0;
        // The last one, as who unpacks it looks for it too.
        var end = tail.AsSpan().LastIndexOf(Signature);
        if (end < 0 || tail.Length - end < EndLength) return false;
        var begins = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + PlaceOfOffset));
        var length = zip.Length - tail.Length + end - begins;
        return length is >= 0 and <= Longest;
    }
}
