using System.IO.Compression;
using System.Text;
using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>A font that goes with the file (ISO 32000-1, 9.7): the codes in the text are the numbers of the glyphs.</summary>
internal static class EmbeddedFont
{
    /// <returns>The number of the font's object.</returns>
    public static int Add(PdfUpdate update, FontSubset subset, string name)
    {
        // 9.6.4: six capitals mark a subset.
        name = $"PORTAL+{name}";
        var file = subset.Build();
        var program = AddCompressed(update, $"/Length1 {file.Length}", file);
        var descriptor = update.Add(Descriptor(subset.Font, name, program));
        var descendant = update.Add($"""
            << /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
            /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [0 [{string.Join(' ', subset.Widths)}]] >>
            """);
        var characters = AddCompressed(update, "", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return update.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {characters} 0 R >>");
    }

    public static int AddCompressed(PdfUpdate update, string entries, byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zip = new ZLibStream(compressed, CompressionLevel.Optimal)) zip.Write(data);
        return update.AddStream($"{entries} /Filter /FlateDecode", compressed.ToArray());
    }

    private static string Descriptor(TrueTypeFont font, string name, int program) => $"""
        << /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0
        /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.CapHeight} /StemV 80 /FontFile2 {program} 0 R >>
        """;

    // 9.10.3: at most a hundred to a block.
    private static string ToUnicode(FontSubset subset)
    {
        var blocks = subset.Characters.Chunk(100).Select(block => $"{block.Length} beginbfchar\n{string.Join('\n', block.Select(Line))}\nendbfchar\n");
        return $"""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            {string.Concat(blocks)}endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
    }

    private static string Line(KeyValuePair<int, Rune> pair) => $"<{pair.Key:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(pair.Value.ToString()))}>";
}
