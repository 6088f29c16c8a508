using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>The fields of a form, with those below them (ISO 32000-1, 12.7.3.1).</summary>
internal static class FormFields
{
    private const int MostLevels = 32;

    public static IEnumerable<DictionaryToken> Of(PdfOriginal original) => original.Form is { } form ? Below(original, form, "Fields", 0) : [];

    /// <summary>What is signed in them: other values are no dictionaries with a range of bytes (12.8.1).</summary>
    public static IEnumerable<DictionaryToken> Signatures(PdfOriginal original) =>
        Of(original).Select(field => original.Get<DictionaryToken>(field, "V")).OfType<DictionaryToken>().Where(value => value.Data.ContainsKey("ByteRange"));

    private static IEnumerable<DictionaryToken> Below(PdfOriginal original, DictionaryToken parent, string key, int depth) => depth > MostLevels
        ? []
        : (original.Get<ArrayToken>(parent, key)?.Data.Select(original.Resolve).OfType<DictionaryToken>() ?? [])
            .SelectMany(field => Below(original, field, "Kids", depth + 1).Prepend(field));
}
