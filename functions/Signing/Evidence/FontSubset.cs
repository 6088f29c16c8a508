using System.Buffers.Binary;
using System.Text;

namespace Portal.Signing.Evidence;

/// <summary>The part of a font that a page uses: its glyphs are numbered in the order in which they are first asked for.</summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    // Flags of a component in a composite glyph (OpenType, 'glyf').
    private const int WordArguments = 0x1, Scale = 0x8, MoreComponents = 0x20, TwoScales = 0x40, TwoByTwo = 0x80;

    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly List<int> _glyphs = [0];
    private readonly Dictionary<int, int> _numbers = new() { [0] = 0 };
    private readonly Dictionary<int, Rune> _characters = [];

    public TrueTypeFont Font => font;

    /// <summary>The width of each glyph so far, in its order.</summary>
    public IEnumerable<int> Widths => _glyphs.Select(font.WidthOf);

    /// <summary>What each glyph stands for, so that text can be found and copied.</summary>
    public IReadOnlyDictionary<int, Rune> Characters => _characters;

    public int Use(Rune character)
    {
        var number = NumberOf(font.GlyphOf(character));
        _characters.TryAdd(number, character);
        return number;
    }

    public double WidthOf(string text) => text.EnumerateRunes().Sum(character => font.WidthOf(font.GlyphOf(character))) / 1000.0;

    /// <summary>A font file with these glyphs alone.</summary>
    public byte[] Build()
    {
        var outlines = new List<byte[]>();
        // A composite may ask for glyphs that are not yet there; they come behind.
        for (var index = 0; index < _glyphs.Count; index++) outlines.Add(Padded(WithOwnNumbers(font.Outline(_glyphs[index]).ToArray())));
        var tables = Kept.ToDictionary(tag => tag, tag => font.Table(tag).ToArray());
        tables["glyf"] = [.. outlines.SelectMany(outline => outline)];
        tables["loca"] = Offsets(outlines);
        tables["hmtx"] = [.. _glyphs.SelectMany(glyph => U16(font.Advance(glyph)).Concat(U16(0)))];
        Write(tables["maxp"], 4, _glyphs.Count);
        Write(tables["hhea"], 34, _glyphs.Count);
        Write(tables["head"], 50, 1);
        return File([.. tables.Where(table => table.Value.Length > 0)]);
    }

    private int NumberOf(int glyph)
    {
        if (_numbers.TryGetValue(glyph, out var number)) return number;
        _glyphs.Add(glyph);
        return _numbers[glyph] = _glyphs.Count - 1;
    }

    private byte[] WithOwnNumbers(byte[] outline)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return outline;
        for (int at = 10, flags = MoreComponents; (flags & MoreComponents) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            Write(outline, at + 2, NumberOf(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2))));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ScaleBytes(flags);
        }

        return outline;
    }

    private static int ScaleBytes(int flags) => (flags & (Scale | TwoScales | TwoByTwo)) switch
    {
        Scale => 2,
        TwoScales => 4,
        TwoByTwo => 8,
        _ => 0,
    };

    private static byte[] Offsets(List<byte[]> outlines)
    {
        var offsets = new byte[4 * (outlines.Count + 1)];
        for (var index = 0; index < outlines.Count; index++)
        {
            var here = BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(4 * index));
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * (index + 1)), here + outlines[index].Length);
        }

        return offsets;
    }

    private static byte[] File(List<KeyValuePair<string, byte[]>> tables)
    {
        var power = (int)Math.Pow(2, Math.Floor(Math.Log2(tables.Count)));
        var file = new List<byte>([0, 1, 0, 0, .. U16(tables.Count), .. U16(16 * power), .. U16((int)Math.Log2(power)), .. U16(16 * (tables.Count - power))]);
        var offset = 12 + (16 * tables.Count);
        foreach (var (tag, table) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. U32(Checksum(table)), .. U32((uint)offset), .. U32((uint)table.Length)]);
            offset += Padded(table).Length;
        }

        foreach (var (_, table) in tables) file.AddRange(Padded(table));
        return [.. file];
    }

    private static uint Checksum(byte[] table)
    {
        var padded = Padded(table);
        uint sum = 0;
        for (var at = 0; at < padded.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(at)));
        return sum;
    }

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];

    private static void Write(byte[] bytes, int offset, int value) => BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)value);

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
