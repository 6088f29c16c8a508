using System.Buffers.Text;
using System.Text;

namespace Portal.Pdf;

/// <summary>Where a file says that its newest cross-reference section stands, and which form that has (ISO 32000-1, 7.5.4, 7.5.5 and 7.5.8).</summary>
internal sealed record PdfTail(long XrefOffset, bool XrefIsStream, bool EndsWithNewline)
{
    // Readers look for the end of the file in its last 1,024 bytes (annex H.3.4.4); some writers pad more.
    private const int Search = 2048;

    /// <returns>Null when the file does not say it, or says what is not so: then a parser may still find its way, but a section that refers to the older one would not.</returns>
    public static PdfTail? Read(Stream file)
    {
        var end = Bytes(file, Math.Max(0, file.Length - Search), Search);
        var keyword = end.AsSpan().LastIndexOf("startxref"u8);
        if (keyword < 0) return null;
        var number = end.AsSpan(keyword + 9).TrimStart(" \r\n\t"u8);
        if (!Utf8Parser.TryParse(number, out long offset, out _) || offset <= 0 || offset >= file.Length) return null;
        var section = Encoding.Latin1.GetString(Bytes(file, offset, 32)).TrimStart();
        var isTable = section.StartsWith("xref", StringComparison.Ordinal);
        return isTable || IsObject(section) ? new PdfTail(offset, !isTable, end[^1] is (byte)'\n' or (byte)'\r') : null;
    }

    private static bool IsObject(string text) =>
        text.Split([' ', '\r', '\n', '\t'], 4, StringSplitOptions.RemoveEmptyEntries) is [var number, var generation, var keyword, ..]
        && number.All(char.IsAsciiDigit) && generation.All(char.IsAsciiDigit) && keyword.StartsWith("obj", StringComparison.Ordinal);

    private static byte[] Bytes(Stream file, long offset, int count)
    {
        file.Position = offset;
        var bytes = new byte[Math.Min(count, file.Length - offset)];
        file.ReadExactly(bytes);
        return bytes;
    }
}
