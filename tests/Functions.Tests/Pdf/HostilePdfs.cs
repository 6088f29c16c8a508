using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Portal.Functions.Tests.Pdf;

/// <summary>Small PDFs whose structure runs in circles, very deep or very large, each with one such feature.</summary>
internal static class HostilePdfs
{
    private const int Doublings = 30;
    private const string Self = "<< /XObject << /A 5 0 R >> >>";

    /// <summary>Each by its name, and what has to become of it: refused at upload, or kept.</summary>
    public static readonly IReadOnlyDictionary<string, (byte[] File, bool IsRefused)> All = new Dictionary<string, (byte[] File, bool IsRefused)>
    {
        ["a form that draws itself"] = (Page(Self, "/A Do", (5, Form("/A Do", Self))), false),
        ["a form that draws itself with what the page has"] = (Page(Self, "/A Do", (5, Form("/A Do"))), false),
        ["two forms that draw each other"] = (Page(Self, "/A Do", (5, Form("/B Do", "<< /XObject << /B 6 0 R >> >>")), (6, Form("/A Do", Self))), false),
        ["page-tree kids that refer to each other"] = (HandmadePdf.Write("", (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Count 1 /Kids 3 0 R >>"), (3, "4 0 R"), (4, "3 0 R")), true),
        ["a page tree that is a page of its own"] = (HandmadePdf.Write("", (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>"), (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")), false),
        ["a page tree of twenty thousand levels"] = (Deep(20_000), false),
        ["a page in thirty thousand arrays"] = (Page("<< /X " + Nested("[", "]", 30_000) + " >>", ""), false),
        ["text in thirty thousand arrays"] = (Page("<< >>", Nested("[", "]", 30_000) + " TJ"), false),
        ["text in twenty thousand dictionaries"] = (Page("<< >>", "/A " + Nested("<< /B ", " >>", 20_000) + " BDC EMC"), false),
        ["a trailer in twenty thousand dictionaries"] = (HandmadePdf.Write("/X " + Nested("<< /A ", " >>", 20_000), HandmadePdf.OnePage), true),
        ["a map of characters in twenty thousand arrays"] = (Font("/ToUnicode 6 0 R", "begincmap 1 beginbfrange <00> <01> " + Nested("[", "]", 20_000) + " endbfrange endcmap"), false),
        ["a colour space that is based on itself"] = (Page("<< /ColorSpace << /C 5 0 R >> >>", "/C cs 0 sc 0 0 9 9 re f", (5, "[/Indexed 5 0 R 1 <0001>]")), false),
        ["a font that descends from itself"] = (Page("<< /Font << /F1 5 0 R >> >>", "BT /F1 12 Tf (ab) Tj ET", (5, "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>")), false),
        ["a function that is made of itself"] = (Page("<< /ColorSpace << /C [/Separation /X /DeviceRGB 5 0 R] >> >>", "/C cs 1 scn 0 0 9 9 re f", (5, "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>")), false),
        ["a stream whose length is itself"] = (Page("<< >>", "", (4, "<< /Length 4 0 R >>\nstream\n0 0 9 9 re f\nendstream")), false),
        ["a kilobyte that unpacks to a gigabyte"] = (Page("<< >>", Bomb(), "/Filter [/FlateDecode /FlateDecode] "), false),
        ["a cross-reference stream with absurd widths"] = (XrefStream("[1 4 2000000000]"), true),
        ["a cross-reference stream with negative widths"] = (XrefStream("[1 4 -2]"), true),
    };

    /// <summary>Ten million bytes of comment lines behind the end.</summary>
    public static byte[] Comments => [.. HandmadePdf.Write("", HandmadePdf.OnePage), .. Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("%\n", 5_000_000)))];

    /// <summary>Six kilobytes of forms that draw the next one twice, a thousand million times in all: a reader is at it until it is ended.</summary>
    public static byte[] Endless => HandmadePdf.Write("",
    [
        .. HandmadePdf.OnePage[..2],
        (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>"),
        (4, "<< /Length 5 >>\nstream\n/A Do\nendstream"),
        .. Enumerable.Range(5, Doublings).Select(number => (number, FormThatDraws(number + 1))),
        (5 + Doublings, "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 3 >>\nstream\nq Q\nendstream"),
    ]);

    private static byte[] Page(string resources, string content, params (int, string)[] more) => Page(resources, content, "", more);

    private static byte[] Page(string resources, string content, string entries, params (int Number, string Body)[] more)
    {
        var objects = HandmadePdf.OnePage.ToDictionary(part => part.Item1, part => part.Item2);
        objects[3] = $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {resources} >>";
        objects[4] = $"<< {entries}/Length {content.Length} >>\nstream\n{content}\nendstream";
        foreach (var (number, body) in more) objects[number] = body;
        return HandmadePdf.Write("", [.. objects.Select(part => (part.Key, part.Value))]);
    }

    private static byte[] Font(string entries, string map) => Page(
        "<< /Font << /F1 5 0 R >> >>", "BT /F1 12 Tf (abc) Tj ET",
        (5, $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {entries} >>"), (6, $"<< /Length {map.Length} >>\nstream\n{map}\nendstream"));

    private static string Form(string content, string? resources = null) =>
        $"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] {(resources is null ? "" : $"/Resources {resources} ")}/Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Nested(string open, string close, int levels) => string.Concat(Enumerable.Repeat(open, levels)) + string.Concat(Enumerable.Repeat(close, levels));

    private static byte[] Deep(int levels)
    {
        var tree = Enumerable.Range(0, levels).Select(level => (2 + level, $"<< /Type /Pages /Count 1 /Kids [{3 + level} 0 R] {(level == 0 ? "" : $"/Parent {1 + level} 0 R ")}>>"));
        return HandmadePdf.Write("", [(1, "<< /Type /Catalog /Pages 2 0 R >>"), .. tree, (2 + levels, $"<< /Type /Page /Parent {1 + levels} 0 R /MediaBox [0 0 9 9] >>")]);
    }

    private static string Bomb()
    {
        using var inner = new MemoryStream();
        using (var zip = new ZLibStream(inner, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 1024; megabyte++) zip.Write(zeros);
        }

        using var outer = new MemoryStream();
        using (var zip = new ZLibStream(outer, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(inner.ToArray());
        return Encoding.Latin1.GetString(outer.ToArray());
    }

    private static byte[] XrefStream(string widths)
    {
        var (text, offsets) = HandmadePdf.Body(HandmadePdf.OnePage);
        var start = text.Length;
        var rows = new StringBuilder("\0\0\0\0\0\0\0");
        foreach (var offset in offsets.Values.Append(start)) rows.Append('\u0001').Append((char)(offset >> 24 & 255)).Append((char)(offset >> 16 & 255)).Append((char)(offset >> 8 & 255)).Append((char)(offset & 255)).Append("\0\0");
        text.Append(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Type /XRef /Size 5 /W {widths} /Root 1 0 R /Length {rows.Length} >>\nstream\n{rows}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string FormThatDraws(int next) => "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] "
        + $"/Resources << /XObject << /A {next} 0 R >> >> /Length 11 >>\nstream\n/A Do /A Do\nendstream";
}
