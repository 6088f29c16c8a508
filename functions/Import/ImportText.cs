using System.Text;
using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>The text of a file as Excel and others save it: UTF-8, UTF-16 with its mark, or else the code page of Windows.</summary>
public static class ImportText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The first bytes of a ZIP, which .xlsx, .ods and .numbers are, and of what Office wrote before it.
    private static readonly byte[][] Workbooks = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    public static Result<string> Of(byte[] bytes)
    {
        if (Workbooks.Any(start => bytes.AsSpan().StartsWith(start))) return ImportFailures.IsWorkbook;
        var text = Decode(bytes);
        if (IsBinary(text)) return ImportFailures.NotText;
        return string.IsNullOrWhiteSpace(text) ? ImportFailures.Empty : text;
    }

    // A picture, a PDF or an archive. A character that slipped into one cell is told of that row.
    private static bool IsBinary(string text) =>
        text.StartsWith("%PDF", StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal)
        || text.Count(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n')) > text.Length / 50;

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        _ => DecodeUnmarked(bytes),
    };

    private static string DecodeUnmarked(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
