using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Portal.Testing;

/// <summary>PDFs for tests: real ones, and ones that are wrong in a known way.</summary>
public static class Pdfs
{
    public static byte[] WithPages(int pages, string text = "Aangifte omzetbelasting")
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages; number++)
            builder.AddPage(PageSize.A4).AddText($"{text}, pagina {number} van {pages}", 14, new PdfPoint(60, 780), font);
        return builder.Build();
    }

    /// <summary>A valid PDF of at least <paramref name="bytes"/>: the weight is an unused stream object between header and pages.</summary>
    public static byte[] OfSize(int bytes)
    {
        var output = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        offsets.Add(output.Length);
        var head = Encoding.Latin1.GetBytes(output + $"4 0 obj\n<< /Length {bytes} >>\nstream\n");
        var tailStart = head.Length + bytes;
        var middle = "\nendstream\nendobj\n";
        var xref = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        foreach (var offset in offsets) xref.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        xref.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{tailStart + middle.Length}\n%%EOF\n");
        var weight = new byte[bytes];
        RandomNumberGenerator.Fill(weight.AsSpan(0, Math.Min(bytes, 65_536)));
        return [.. head, .. weight, .. Encoding.Latin1.GetBytes(middle + xref)];

        void Add(string body)
        {
            offsets.Add(output.Length);
            output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    /// <summary>A page with one line, as Word writes it: each letter of the font is mapped to what is given, also to what is no letter.</summary>
    public static byte[] WithText(string text)
    {
        var letters = text.Distinct().ToList();
        var content = $"BT /F1 12 Tf 1 0 0 1 60 760 Tm <{string.Concat(text.Select(letter => Hex(letters.IndexOf(letter) + 1)))}> Tj ET";
        var map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            + $"{letters.Count} beginbfchar\n{string.Concat(letters.Select((letter, place) => $"<{Hex(place + 1)}> <{Hex(letter)}>\n"))}endbfchar\n"
            + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";
        return Written(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>",
            $"<< /Length {map.Length} >>\nstream\n{map}\nendstream",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Arial /DW 500 /FontDescriptor 8 0 R /CIDToGIDMap /Identity"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            "<< /Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200"
                + " /CapHeight 700 /StemV 80 >>");

        static string Hex(int value) => value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A page that shows a message when the file is opened, in what runs scripts.</summary>
    public static byte[] WithScript() => Written(
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");

    /// <summary>A PDF whose trailer says that it is encrypted with the standard security handler.</summary>
    public static byte[] Encrypted()
    {
        var plain = Encoding.Latin1.GetString(WithPages(1));
        var key = new string('A', 64);
        var encrypt = $"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >> /ID [<{key[..32]}> <{key[..32]}>] ";
        var trailer = plain.LastIndexOf("/Root", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(plain.Insert(trailer, encrypt));
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Written(params string[] objects)
    {
        var (output, offsets) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var body in objects)
        {
            offsets.Add(output.Length);
            output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var start = output.Length;
        output.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        output.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(output.ToString());
    }
}
