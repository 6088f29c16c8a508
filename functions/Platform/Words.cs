using System.Globalization;
using System.Text;

namespace Portal.Platform;

/// <summary>Words as they are searched for: lower case, without accents, letters and digits only. What table keys do not take (/ \ # ?) is left out with all other punctuation.</summary>
public static class Words
{
    /// <summary>The same text with spaces for whatever is neither letter nor digit. Ligatures become their letters; soft hyphens, which nobody sees inside a word, go.</summary>
    public static string Fold(string text) => string.Concat(CleanText.Of(text).Normalize(NormalizationForm.FormKD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
        .Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));

    public static IEnumerable<string> In(string? text) => text is null ? [] : Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
