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
}
