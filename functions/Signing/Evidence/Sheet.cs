using System.Globalization;
using System.Text;
using Portal.Pdf;

namespace Portal.Signing.Evidence;

/// <summary>An A4 page to write and draw on, in points from its upper left corner.</summary>
internal sealed class Sheet(Typefaces faces)
{
    public const double Width = 595.28, Height = 841.89;

    private readonly StringBuilder _content = new();

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    public void Fill(double x, double top, double width, double height, string color) =>
        _content.Append(CultureInfo.InvariantCulture, $"{color} rg {N(x)} {N(Height - top - height)} {N(width)} {N(height)} re f\n");

    /// <param name="base">Of the line, from the top of the page.</param>
    public void Text(double x, double @base, string text, TextStyle style) =>
        _content.Append(CultureInfo.InvariantCulture, $"BT {style.Color} rg /{Typefaces.NameOf(style)} {N(style.Size)} Tf {N(x)} {N(Height - @base)} Td <{faces.Codes(text, style)}> Tj ET\n");

    /// <summary>A clickable address is left out on purpose: paper has none, and a sealed file should not send its reader anywhere.</summary>
    public void Squares(double x, double top, double size, IReadOnlyList<System.Collections.BitArray> modules)
    {
        var side = size / modules.Count;
        _content.Append("0 g\n");
        foreach (var (row, line) in modules.Index())
            foreach (var (first, length) in Runs(line)) _content.Append(CultureInfo.InvariantCulture, $"{N(x + (first * side))} {N(Height - top - ((row + 1) * side))} {N(length * side)} {N(side)} re\n");
        _content.Append("f\n");
    }

    private static IEnumerable<(int First, int Length)> Runs(System.Collections.BitArray line)
    {
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && line[end]) end++;
            if (end > at) yield return (at, end - at);
            at = end + 1;
        }
    }

    private static string N(double number) => PdfSyntax.Number(number);
}

/// <param name="Color">Red, green and blue from 0 to 1, as PDF writes them.</param>
internal sealed record TextStyle(double Size, string Color, bool Bold = false)
{
    public double LineHeight => Size * 1.45;
}
