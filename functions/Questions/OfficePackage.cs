using System.IO.Compression;
using System.Text;
using System.Xml;
using Portal.Platform;

namespace Portal.Questions;

/// <summary>
/// What an Office file is (ECMA-376, part 2) and whether something in it runs by itself. Word finds a macro by what a part is said to be
/// and by what it is, never by its name: so that is what is looked at.
/// </summary>
internal sealed class OfficePackage(ZipArchive package)
{
    private const int MaxParts = 10_000;
    private const int MaxXml = 1_000_000;

    // Unpacked, of all embedded files together: a ZIP of a megabyte may hold a thousand.
    private const int MaxEmbedded = 50_000_000;

    private const string Contents = "[Content_Types].xml";

    // Content types and kinds of relationships: of VBA with the document that has it, and of the macros of Excel from before VBA.
    private static readonly string[] RunningKinds = ["macroEnabled", "vbaProject", "macrosheet", "xlMacrosheet"];

    // MS-CFB, 2.2 and MS-OVBA, 2.2.1: the file in which VBA is kept, and the stream that it always has, as a directory writes its name.
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] VbaStream = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    private int _embedded;

    public bool IsOffice => package.Entries.Count <= MaxParts && package.GetEntry(Contents) is not null;

    public bool Has(string part) => package.GetEntry(part) is not null;

    /// <exception cref="InvalidDataException">A list of parts cannot be read, or there is more in it than anyone sends.</exception>
    public bool HasMacros() => package.Entries.Any(part => IsList(part) ? TellsOfMacros(part) : HoldsMacros(part));

    private static bool IsList(ZipArchiveEntry part) =>
        part.FullName.Equals(Contents, StringComparison.OrdinalIgnoreCase)
        || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Read as XML, for a letter may be written in several ways.
    private static bool TellsOfMacros(ZipArchiveEntry list)
    {
        try
        {
            using var content = list.Open();
            using var reader = SafeXml.Forward(content, MaxXml);
            while (reader.Read())
            {
                if (reader.Depth > SafeXml.MaxDepth) throw new InvalidDataException("The list of parts is deeper than one is.");
                while (reader.MoveToNextAttribute())
                    if (reader.LocalName is "ContentType" or "Type" && IsRunning(reader.Value)) return true;
            }

            return false;
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException("The list of parts is no XML.", broken);
        }
    }

    private static bool IsRunning(string kind) => RunningKinds.Any(running => kind.Contains(running, StringComparison.OrdinalIgnoreCase));

    private bool HoldsMacros(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var start = new byte[CompoundFile.Length];
        content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start.AsSpan().SequenceEqual(CompoundFile)) return false;
        var buffer = new byte[81_920];
        for (var kept = 0; ;)
        {
            var read = content.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            if ((_embedded += read) > MaxEmbedded) throw new InvalidDataException("There is more embedded in it than anyone sends.");
            if (buffer.AsSpan(0, kept + read).IndexOf(VbaStream) >= 0) return true;
            if (kept + read < buffer.Length) return false;
            // The name may stand across two pieces.
            kept = VbaStream.Length - 1;
            buffer.AsSpan(buffer.Length - kept).CopyTo(buffer);
        }
    }
}
