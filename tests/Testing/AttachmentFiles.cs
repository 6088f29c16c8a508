using System.IO.Compression;
using System.Text;

namespace Portal.Testing;

/// <summary>Small files as people attach them.</summary>
public static class AttachmentFiles
{
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Word() => Package("word/document.xml", "word/styles.xml");

    public static byte[] Excel() => Package("xl/workbook.xml", "xl/styles.xml");

    /// <summary>A Word file with one more part, whatever that is called and holds.</summary>
    /// <param name="types">Within [Content_Types].xml.</param>
    public static byte[] WordWith(string part, byte[] content, string types = "") => Make(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types>{types}</Types>")), ("word/document.xml", "<x/>"u8.ToArray()), (part, content));

    /// <summary>A ZIP that is no Office file.</summary>
    public static byte[] Zip() => Make(("virus.exe", "<x/>"u8.ToArray()));

    private static byte[] Package(params string[] parts) => Make([.. parts.Prepend("[Content_Types].xml").Select(part => (part, "<x/>"u8.ToArray()))]);

    private static byte[] Make(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var content = zip.CreateEntry(part.Name).Open();
                content.Write(part.Content);
            }
        }

        return bytes.ToArray();
    }
}
