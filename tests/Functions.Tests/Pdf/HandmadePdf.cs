using System.Globalization;
using System.Text;

namespace Portal.Functions.Tests.Pdf;

/// <summary>PDFs written object by object, for features that no program writes on purpose.</summary>
internal static class HandmadePdf
{
    public static (int Number, string Body)[] OnePage =>
    [
        (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"), (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
    ];

    /// <param name="trailer">More entries of the trailer; its own /Size wins.</param>
    public static byte[] Write(string trailer, params (int Number, string Body)[] objects)
    {
        var (text, offsets) = Body(objects);
        var size = objects.Max(part => part.Number) + 1;
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n");
        for (var number = 0; number < size; number++)
            text.Append(offsets.TryGetValue(number, out var offset) ? $"{offset:D10} 00000 n \n" : $"0000000000 {(number == 0 ? "65535" : "00000")} f \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< {(trailer.Contains("/Size", StringComparison.Ordinal) ? "" : $"/Size {size} ")}/Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static (StringBuilder Text, SortedDictionary<int, int> Offsets) Body((int Number, string Body)[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        return (text, offsets);
    }
}
