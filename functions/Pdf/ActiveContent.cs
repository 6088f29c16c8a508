using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>
/// Whether something in a PDF runs by itself or starts something else (ISO 32000-1, 12.6.4): what is shown may then be another thing than what was
/// signed. Looked for wherever it may stand: the catalog, pages, fields, annotations, and files inside the file.
/// </summary>
internal static class ActiveContent
{
    private const int MostObjects = 200_000;
    private const int MostLevels = 8;

    private static readonly HashSet<string> Actions = ["JavaScript", "Launch"];

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".msi", ".jar", ".lnk", ".reg", ".dll", ".cpl", ".pif", ".app", ".sh",
    };

    private static readonly string[] Names = ["UF", "F"];

    /// <summary>Likewise of a file that may turn out not to be looked through: then there may be.</summary>
    public static bool MayBeIn(Stream file)
    {
        try
        {
            using var document = PdfDocument.Open(file, PdfReading.Options);
            return IsIn(document);
        }
#pragma warning disable CA1031 // The parser has many ways to say that a file is broken; each of them means the same here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    public static bool IsIn(PdfDocument document) => document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Take(MostObjects)
        .Any(reference => document.Structure.TokenScanner.Get(reference)?.Data is { } token && IsActive(token, 0));

    private static bool IsActive(IToken token, int level) => level < MostLevels && token switch
    {
        StreamToken stream => IsActive(stream.StreamDictionary, level),
        DictionaryToken dictionary => IsAction(dictionary) || IsProgram(dictionary) || dictionary.Data.Values.Any(value => IsActive(value, level + 1)),
        ArrayToken array => array.Data.Any(value => IsActive(value, level + 1)),
        _ => false,
    };

    // A structure element has an S too, and no such name.
    private static bool IsAction(DictionaryToken dictionary) => dictionary.Data.GetValueOrDefault("S") is NameToken kind && Actions.Contains(kind.Data);

    // 7.11.3 and 7.11.4: a file specification with the file itself.
    private static bool IsProgram(DictionaryToken dictionary) => dictionary.Data.ContainsKey("EF")
        && Names.Select(key => TextOf(dictionary.Data.GetValueOrDefault(key))).Any(name => name is not null && Programs.Contains(Path.GetExtension(name.TrimEnd('.', ' '))));

    private static string? TextOf(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => null,
    };
}
