#pragma warning disable RS0030, CA5394 // Not to be guessed at is not asked of these: a seed makes the same inputs again.
using System.Text;

namespace Portal.Benchmarks.Fuzzing;

/// <summary>Makes many inputs of one: a few changes at random places, of the kinds that parsers stumble over.</summary>
internal sealed class Mutations(Random random)
{
    private const int MostBytes = 200_000;

    private static readonly byte[][] Words = [.. new[]
    {
        "\0", "\uFFFE", "\uD7FF", "\u202E", "\u2028", "<", ">", "</", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<h1>", "<ul><li>", "&#0;", "&lt;", "obj", "endobj", "stream", "endstream", "<<", ">>", "[", "]", "(",
        "/Kids", "/Length", "/ByteRange [0 1 2 3]", "/Filter /FlateDecode", "1 0 R", "99999999999", "-1", "0.0000001", "%%EOF", "startxref", "xref", "\r\n\r\n", "--", "; filename=", "=?utf-8?", "%2e%2e%2f", "%00", "..", "::1", ",",
    }.Select(Encoding.UTF8.GetBytes)];

    public byte[] Change(IReadOnlyList<byte[]> seeds)
    {
        var bytes = Pick(seeds).ToList();
        for (var changes = random.Next(1, 9); changes > 0; changes--) Change(bytes, seeds);
        return [.. bytes.Take(MostBytes)];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> seeds)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes.InsertRange(at, Pick(Words)); break;
            case 2 when at < bytes.Count: bytes.RemoveRange(at, random.Next(1, Math.Min(100, bytes.Count - at) + 1)); break;
            // What is nested or repeated costs more than its length, where something is wrong.
            case 3: bytes.InsertRange(at, Enumerable.Repeat(Pick(Words), random.Next(1, 4_000)).SelectMany(word => word)); break;
            case 4 when at < bytes.Count: bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, random.Next(1, Math.Min(40, bytes.Count - at) + 1)), random.Next(1, 400)).SelectMany(part => part)); break;
            case 5: bytes.InsertRange(at, Pick(seeds).Take(random.Next(2_000))); break;
            default: bytes.Insert(at, (byte)random.Next(256)); break;
        }
    }

    private byte[] Pick(IReadOnlyList<byte[]> from) => from[random.Next(from.Count)];
}
