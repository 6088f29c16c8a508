using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Batches.Reading;

/// <summary>The periods that a text names, in its order.</summary>
public static partial class FoundPeriods
{
    // 'kwartaal 4 van 2026'.
    private const int MostWords = 4;

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["eerste"] = "1e", ["tweede"] = "2e", ["derde"] = "3e", ["vierde"] = "4e",
    };

    // Before a year that something is over; another year in a letter is that of a day, or of the year before.
    private static readonly HashSet<string> BeforeYears = new(StringComparer.Ordinal) { "jaar", "boekjaar", "belastingjaar", "over", "jaarrekening", "jaarstukken" };

    /// <summary>In a letter: a year only where it is said of what.</summary>
    public static IReadOnlyList<ReturnPeriod> InText(string text) =>
        [.. Ranges(text).Concat(Named(WordsOf(text), (words, at) => at > 0 && BeforeYears.Contains(words[at - 1]))).Distinct()];

    public static IReadOnlyList<ReturnPeriod> InFileName(string stem) =>
        [.. Ranges(stem).Concat(Named(WordsOf(stem), (_, _) => true)).Distinct()];

    private static string[] WordsOf(string text) =>
        [.. Words.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Ordinals.GetValueOrDefault(word, word))];

    // 01-10-2026 t/m 31-12-2026, where it is whole months.
    private static IEnumerable<ReturnPeriod> Ranges(string text)
    {
        foreach (Match match in Range().Matches(text))
        {
            if (DayOf(match, "from") is not { Day: 1 } from || DayOf(match, "to") is not { } to || to < from) continue;
            var period = new ReturnPeriod(from, to);
            if (to.AddDays(1).Day == 1 && period.Length <= 24) yield return period;
        }
    }

    private static DateOnly? DayOf(Match match, string side) =>
        DateOnly.TryParseExact(
            $"{match.Groups[side + "Day"].Value}-{match.Groups[side + "Month"].Value}-{match.Groups[side + "Year"].Value}", "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // The longest first: '4e kwartaal 2026' is not 2026.
    private static IEnumerable<ReturnPeriod> Named(string[] words, Func<string[], int, bool> isYear)
    {
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(MostWords, words.Length - at); length > 0; length--)
            {
                if (PeriodOf(words, at, length) is not { } period || (length == 1 && period.Length == 12 && !isYear(words, at))) continue;
                yield return period;
                at += length - 1;
                break;
            }
        }
    }

    // A month with a day before or behind it is the date of something: 15 januari 2027, 2027-01-15. So is the year of one.
    private static ReturnPeriod? PeriodOf(string[] words, int at, int length)
    {
        if (ReturnPeriod.Parse(string.Join(' ', words.Skip(at).Take(length))) is not { } period) return null;
        var isBesideDay = IsDay(words.ElementAtOrDefault(at - 1)) || IsDay(words.ElementAtOrDefault(at + length));
        var isDate = period.Length == 1 && length > 1 && isBesideDay;
        return isDate || (length == 1 && IsYearOfDay(words, at)) ? null : period;
    }

    private static bool IsYearOfDay(string[] words, int at) =>
        (IsDay(words.ElementAtOrDefault(at + 1)) && IsDay(words.ElementAtOrDefault(at + 2)))
        || (IsDay(words.ElementAtOrDefault(at - 1)) && IsDay(words.ElementAtOrDefault(at - 2)));

    private static bool IsDay(string? word) =>
        word is { Length: 1 or 2 }
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= 31;

    [GeneratedRegex(
        @"(?<fromDay>\d{1,2})[-./](?<fromMonth>\d{1,2})[-./](?<fromYear>20\d{2})\s*(t/?m|tot en met|tot|-|–)\s*(?<toDay>\d{1,2})[-./](?<toMonth>\d{1,2})[-./](?<toYear>20\d{2})",
        RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Range();
}
