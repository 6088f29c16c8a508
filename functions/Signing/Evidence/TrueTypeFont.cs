using System.Buffers.Binary;
using System.Text;

namespace Portal.Signing.Evidence;

/// <summary>What is asked of a TrueType font (OpenType 1.9) to set text in it: glyphs, widths, outlines.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables;
    private readonly Dictionary<int, int> _glyphs;
    private readonly bool _longOffsets;
    private readonly int _metrics;

    private TrueTypeFont(byte[] file)
    {
        _file = file;
        _tables = Enumerable.Range(0, U16(file, 4)).Select(index => file.AsSpan(12 + (16 * index), 16).ToArray())
            .ToDictionary(record => Encoding.ASCII.GetString(record, 0, 4), record => new Range(I32(record, 8), I32(record, 8) + I32(record, 12)));
        UnitsPerEm = U16(Table("head"), 18);
        _longOffsets = U16(Table("head"), 50) == 1;
        _metrics = U16(Table("hhea"), 34);
        _glyphs = ReadCharacterMap(Table("cmap"));
    }

    public int UnitsPerEm { get; }

    public int Ascent => Scaled((short)U16(Table("hhea"), 4));

    public int Descent => Scaled((short)U16(Table("hhea"), 6));

    public int CapHeight => Scaled((short)U16(Table("OS/2"), 88));

    public IEnumerable<int> Box => Enumerable.Range(0, 4).Select(index => Scaled((short)U16(Table("head"), 36 + (2 * index))));

    public static TrueTypeFont FromResource(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no font {name} in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }

    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var range) ? _file.AsSpan(range) : [];

    /// <returns>0, the glyph for what is missing, when the font does not have the character.</returns>
    public int GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>In thousandths of the size, as PDF counts.</summary>
    public int WidthOf(int glyph) => Scaled(Advance(glyph));

    public int Advance(int glyph) => U16(Table("hmtx"), 4 * Math.Min(glyph, _metrics - 1));

    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    private int Offset(int glyph) => _longOffsets ? I32(Table("loca"), 4 * glyph) : 2 * U16(Table("loca"), 2 * glyph);

    private int Scaled(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    private static Dictionary<int, int> ReadCharacterMap(ReadOnlySpan<byte> table)
    {
        var glyphs = new Dictionary<int, int>();
        for (var index = 0; index < U16(table, 2); index++)
        {
            var map = table[I32(table, 8 + (8 * index))..];
            if (U16(map, 0) == 12) ReadGroups(map, glyphs);
            else if (U16(map, 0) == 4) ReadSegments(map, glyphs);
        }

        return glyphs;
    }

    private static void ReadGroups(ReadOnlySpan<byte> map, Dictionary<int, int> glyphs)
    {
        for (var group = 0; group < I32(map, 12); group++)
        {
            var (first, last, glyph) = (I32(map, 16 + (12 * group)), I32(map, 20 + (12 * group)), I32(map, 24 + (12 * group)));
            for (var character = first; character <= last; character++) glyphs[character] = glyph + character - first;
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> map, Dictionary<int, int> glyphs)
    {
        var doubled = U16(map, 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var (last, first, delta) = (U16(map, 14 + segment), U16(map, 16 + doubled + segment), U16(map, 16 + (2 * doubled) + segment));
            var place = 16 + (3 * doubled) + segment;
            var offset = U16(map, place);
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : U16(map, place + offset + (2 * (character - first)));
                if (glyph != 0) glyphs.TryAdd(character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private static int I32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32BigEndian(bytes[offset..]);
}
