using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Pdf;

/// <summary>
/// Whether the newest cross-reference stream has fields that a number fits in (ISO 32000-1, 7.5.8.2). The parser looks for the objects itself
/// where it has not, and other readers do not: then what is checked is not what is shown.
/// </summary>
internal static partial class XrefWidths
{
    private const int Dictionary = 2_048;
    private const int WidestField = 8;

    public static bool AreSane(Stream file)
    {
        if (PdfTail.Read(file) is not { XrefIsStream: true } tail) return true;
        var start = new byte[Math.Min(Dictionary, file.Length - tail.XrefOffset)];
        file.Position = tail.XrefOffset;
        file.ReadExactly(start);
        return Widths().Match(Encoding.Latin1.GetString(start)) is not { Success: true } found || found.Groups[1].Value
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(width => int.TryParse(width, NumberStyles.Integer, CultureInfo.InvariantCulture, out var bytes) && bytes is >= 0 and <= WidestField);
    }

    [GeneratedRegex(@"/W\s*\[([^\]]*)\]", RegexOptions.NonBacktracking, Patterns.Milliseconds)]
    private static partial Regex Widths();
}
