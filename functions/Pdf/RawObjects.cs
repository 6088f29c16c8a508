using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>The objects of a file as they stand in it, a character a byte. Run in a reader only.</summary>
internal sealed class RawObjects(PdfDocument document, Stream file)
{
    // Of one object; the list of the pages of a large file is some hundred kilobytes.
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The dictionary that a value is, or that it refers to. Null when it is none, or is not found where the file says that it stands.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Entries(string? value) => Resolve(value) is { } text ? RawSyntax.Entries(text) : null;

    /// <summary>Likewise for an array.</summary>
    public IReadOnlyList<string>? Items(string? value) => Resolve(value) is { } text ? RawSyntax.Items(text) : null;

    // A reference to a reference is not allowed.
    private string? Resolve(string? value) => value?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var number, var generation, "R"]
        && long.TryParse(number, out var wanted) && ushort.TryParse(generation, out var revision)
            ? BodyOf(new IndirectReference(wanted, revision))
            : value;

    private string? BodyOf(IndirectReference reference)
    {
        if (!document.Structure.CrossReferenceTable.ObjectOffsets.TryGetValue(reference, out var place)) return null;
        return place.Type switch
        {
            XrefEntryType.File => InFile(place.Value1, reference),
            XrefEntryType.ObjectStream => InStream(place.Value1, reference),
            _ => null,
        };
    }

    private string? InFile(long offset, IndirectReference reference)
    {
        if (offset <= 0 || offset >= file.Length) return null;
        file.Position = offset;
        var bytes = new byte[Math.Min(MostBytes, file.Length - offset)];
        file.ReadExactly(bytes);
        var text = Encoding.Latin1.GetString(bytes);
        var head = $"{reference.ObjectNumber} {reference.Generation} obj";
        var start = RawSyntax.SkipSpace(text, 0);
        return string.CompareOrdinal(text, start, head, 0, head.Length) == 0 ? text[(start + head.Length)..] : null;
    }

    // ISO 32000-1, 7.5.7: pairs of numbers and places, and the objects behind them.
    private string? InStream(long stream, IndirectReference reference)
    {
        if (document.Structure.TokenScanner.Get(new IndirectReference(stream, 0))?.Data is not StreamToken token) return null;
        if (token.StreamDictionary.Data.GetValueOrDefault("First") is not NumericToken first) return null;
        var text = Encoding.Latin1.GetString(token.Decode(DefaultFilterProvider.Instance).Span);
        if (first.Int <= 0 || first.Int > text.Length) return null;
        var pairs = text[..first.Int].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < pairs.Length; at += 2)
        {
            if (pairs[at] == $"{reference.ObjectNumber}" && int.TryParse(pairs[at + 1], out var offset) && offset >= 0 && first.Int + offset < text.Length)
                return text[(first.Int + offset)..];
        }

        return null;
    }
}
