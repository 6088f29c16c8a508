using System.IO.Compression;

namespace Portal.Testing;

/// <summary>Small files as people attach them.</summary>
public static class AttachmentFiles
{
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Word(bool withMacros = false) => Package("word/document.xml", withMacros ? "word/vbaProject.bin" : "word/styles.xml");

    public static byte[] Excel() => Package("xl/workbook.xml", "xl/styles.xml");

    /// <summary>A ZIP that is no Office file.</summary>
    public static byte[] Zip() => Make("virus.exe");

    private static byte[] Package(params string[] parts) => Make(["[Content_Types].xml", .. parts]);

    private static byte[] Make(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var content = zip.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
