using System.Globalization;
using System.Text;

namespace Portal.Platform;

/// <summary>Words as they are searched for: lower case, without accents, letters and digits only. What table keys do not take (/ \ # ?) is left out with all other punctuation.</summary>
public static class Words
{
    /// <summary>The same text with spaces for whatever is neither letter nor digit.</summary>
    public static string Fold(string text) => string.Concat(CleanText.Of(text).Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));

    public static IEnumerable<string> In(string? text) => text is null ? [] : Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
