using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Pdf;

namespace Portal.Signing.Pades;

/// <summary>
/// An incremental update (ISO 32000-1, 7.5.6): new objects and newer versions of old ones behind the file, which itself stays as it is.
/// The cross-reference section has the form of the one before it, since readers of old files know no streams and mixing confuses them.
/// </summary>
internal sealed class PdfUpdate(PdfOutline original)
{
    private readonly SortedDictionary<int, Entry> _entries = [];
    private int _next = original.NextObject;

    /// <summary>A number for an object that is added later on.</summary>
    public int Reserve() => _next++;

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _entries[number] = new Entry(0, writer => writer.Text(body));

    public void Set(ObjectId reference, string body) => _entries[reference.Number] = new Entry(reference.Generation, writer => writer.Text(body));

    /// <param name="dictionary">The entries of the stream's dictionary, without its length.</param>
    /// <param name="data">As it is to stand in the file.</param>
    public int AddStream(string dictionary, ReadOnlyMemory<byte> data)
    {
        var number = Reserve();
        _entries[number] = new Entry(0, writer => writer.Stream(dictionary, data));
        return number;
    }

    public void SetSignature(int number, SignatureHole hole) => _entries[number] = new Entry(0, hole.Write);

    /// <summary>Writes behind what stands in <paramref name="output"/>, which is the original.</summary>
    public void WriteTo(Stream output)
    {
        var writer = new PdfWriter(output);
        if (!original.Tail.EndsWithNewline) writer.Text("\n");
        foreach (var (number, entry) in _entries) entry.Offset = writer.Object(number, entry.Generation, entry.Write);
        var offset = writer.Position;
        if (original.Tail.XrefIsStream) WriteXrefStream(writer);
        else WriteXrefTable(writer);
        writer.Text($"startxref\n{offset}\n%%EOF\n");
    }

    // 7.5.4: an entry is exactly twenty bytes.
    private void WriteXrefTable(PdfWriter writer)
    {
        writer.Text("xref\n");
        foreach (var section in Sections())
        {
            writer.Text($"{section[0]} {section.Count}\n");
            foreach (var number in section) writer.Text(string.Create(CultureInfo.InvariantCulture, $"{_entries[number].Offset:D10} {_entries[number].Generation:D5} n \n"));
        }

        writer.Text($"trailer\n<< {Trailer(_next)} >>\n");
    }

    // 7.5.8: fields of one, four and two bytes. The stream is an object too, and tells of itself.
    private void WriteXrefStream(PdfWriter writer)
    {
        var self = Reserve();
        _entries[self] = new Entry(0, _ => { }) { Offset = writer.Position };
        var index = string.Join(' ', Sections().Select(section => $"{section[0]} {section.Count}"));
        var rows = new byte[_entries.Count * 7];
        foreach (var (row, entry) in _entries.Values.Index()) entry.WriteTo(rows.AsSpan(row * 7, 7));
        writer.Object(self, 0, inner => inner.Stream($"/Type /XRef /W [1 4 2] /Index [{index}] {Trailer(_next)}", rows));
    }

    private string Trailer(int size)
    {
        var info = original.Info is { } reference ? $" /Info {reference}" : "";
        return $"/Size {size} /Root {original.Catalog}{info} /ID [{Identifiers()}] /Prev {original.Tail.XrefOffset}";
    }

    // 14.4: the first half names the file for good, the second this revision; what is unlike for unlike updates will do.
    private string Identifiers()
    {
        var revision = SHA256.HashData(Encoding.ASCII.GetBytes($"{original.Length} {string.Join(' ', _entries.Select(entry => $"{entry.Key}@{entry.Value.Offset}"))}"))[..16];
        return $"{PdfSyntax.Hex(original.Identifier ?? revision)} {PdfSyntax.Hex(revision)}";
    }

    private IEnumerable<List<int>> Sections()
    {
        var section = new List<int>();
        foreach (var number in _entries.Keys)
        {
            if (section.Count > 0 && section[^1] != number - 1)
            {
                yield return section;
                section = [];
            }

            section.Add(number);
        }

        yield return section;
    }

    private sealed record Entry(int Generation, Action<PdfWriter> Write)
    {
        public long Offset { get; set; }

        public void WriteTo(Span<byte> row)
        {
            row[0] = 1;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)Offset));
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)Generation);
        }
    }
}
