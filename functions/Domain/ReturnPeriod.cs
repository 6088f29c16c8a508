using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What a return is over, the last day included.</summary>
public sealed partial record ReturnPeriod(DateOnly Start, DateOnly End)
{
    private const int MonthsOfYear = 12;

    public static ReturnPeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static readonly Texts Words = new("Portal.PeriodTexts");
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>
    /// As the portal writes it: 2025, 2025-Q1, 2025-03, or of another book year its first and last month, 2025-07/2026-06; also 2025Q1, 2025 q1, Q1 2025, 1e kwartaal 2025, kwartaal 1 van 2025, 2025-M03, 03-2025 and
    /// maart 2025, which mean the same. Null for anything else.
    /// </summary>
    public static ReturnPeriod? Parse(string text) => ParseWritten(text.Trim()) ?? ParseSaid(text.Trim()) ?? ParseMonths(text.Trim());

    /// <summary>As above, and 2025/2026 of who has book years that begin in another month than January.</summary>
    /// <param name="firstMonth">Of a book year, 1 to 12.</param>
    public static ReturnPeriod? Parse(string text, int firstMonth)
    {
        if (!IsOverTwoYears(text) || firstMonth == 1) return Parse(text);
        return From(new DateOnly(int.Parse(text.Trim()[..4], CultureInfo.InvariantCulture), firstMonth, 1), MonthsOfYear);
    }

    /// <summary>Whether it is two years that follow each other: a book year, of which only who has it knows the months.</summary>
    public static bool IsOverTwoYears(string text)
    {
        var match = TwoYears().Match(text.Trim());
        return match.Success && int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) == int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture) + 1;
    }

    // The first and the last month of a book year: a first or last one may be shorter or longer than a year.
    private static ReturnPeriod? ParseMonths(string text)
    {
        var match = FirstAndLastMonth().Match(text);
        if (!match.Success) return null;
        var (first, last) = (MonthOf(match.Groups["first"].Value), MonthOf(match.Groups["last"].Value));
        var months = (last.Year - first.Year) * MonthsOfYear + last.Month - first.Month + 1;
        return months is >= 1 and <= 2 * MonthsOfYear ? From(first, months) : null;

        static DateOnly MonthOf(string month) => DateOnly.ParseExact(month + "-01", "O", CultureInfo.InvariantCulture);
    }

    // The year last, as people say it.
    private static ReturnPeriod? ParseSaid(string text)
    {
        var match = Said().Match(text);
        if (!match.Success) return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["quarter"] is { Success: true } quarter) return From(new DateOnly(year, (quarter.ValueSpan[0] - '1') * 3 + 1, 1), 3);
        if (match.Groups["number"] is { Success: true } number) return From(new DateOnly(year, int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), 1), 1);
        var month = Array.FindIndex(Months, name => name.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : From(new DateOnly(year, month + 1, 1), 1);
    }

    private static ReturnPeriod? ParseWritten(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["quarter"] is { Success: true } quarter) return From(new DateOnly(year, (quarter.ValueSpan[0] - '1') * 3 + 1, 1), 3);
        if (match.Groups["month"] is { Success: true } month) return From(new DateOnly(year, int.Parse(month.ValueSpan, CultureInfo.InvariantCulture), 1), 1);
        return OfYear(year);
    }

    /// <summary>The one that ends where this begins, as long as this one: the quarter before a quarter, the year before a year.</summary>
    public ReturnPeriod Preceding => From(Start.AddMonths(-Length), Length);

    /// <summary>Months.</summary>
    public int Length => (End.Year - Start.Year) * 12 + End.Month - Start.Month + 1;

    /// <summary>As within a sentence: het 4e kwartaal van 2026, december 2026, 2025.</summary>
    public string InWords(Language language) => (Length, language) switch
    {
        (1, Language.Nl) => Start.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")),
        (1, _) => Start.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        (3, _) when IsQuarter => string.Format(CultureInfo.InvariantCulture, Words.Get("Quarter", language), Quarter, Start.Year),
        (MonthsOfYear, _) when IsCalendarYear => $"{Start.Year}",
        (MonthsOfYear, _) => string.Format(CultureInfo.InvariantCulture, Words.Get("BookYear", language), Start.Year, End.Year),
        _ => string.Format(CultureInfo.InvariantCulture, Words.Get("Months", language), MonthInWords(Start, language), MonthInWords(End, language)),
    };

    /// <summary>As behind a heading: 4e kwartaal 2026, december 2026, 2025.</summary>
    public string InTitle(Language language) => IsQuarter
        ? string.Format(CultureInfo.InvariantCulture, Words.Get("QuarterInTitle", language), Quarter, Start.Year)
        : InWords(language);

    /// <summary>Whether the other lies within this one and is shorter.</summary>
    public bool IsAround(ReturnPeriod other) => this != other && Start <= other.Start && other.End <= End;

    private static string MonthInWords(DateOnly day, Language language) => From(new DateOnly(day.Year, day.Month, 1), 1).InWords(language);

    private bool IsCalendarYear => Length == MonthsOfYear && Start.Month == 1;

    private bool IsQuarter => Length == 3 && Start.Month % 3 == 1;

    private int Quarter => (Start.Month + 2) / 3;

    /// <summary>As <see cref="Parse"/> takes it, in the one way that the portal keeps it.</summary>
    public override string ToString()
    {
        if (IsCalendarYear) return Start.Year.ToString(CultureInfo.InvariantCulture);
        if (IsQuarter) return string.Create(CultureInfo.InvariantCulture, $"{Start.Year}-Q{Quarter}");
        return Length == 1 ? MonthText(Start) : $"{MonthText(Start)}/{MonthText(End)}";
    }

    private static string MonthText(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static ReturnPeriod From(DateOnly start, int count) => new(start, start.AddMonths(count).AddDays(-1));

    [GeneratedRegex(@"^(?<first>20\d{2}-(0[1-9]|1[0-2]))/(?<last>20\d{2}-(0[1-9]|1[0-2]))$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex FirstAndLastMonth();

    [GeneratedRegex(@"^(?<first>20\d{2}) ?[/-] ?(?<last>20\d{2})$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex TwoYears();

    [GeneratedRegex(@"^((kwartaal |[QK])(?<quarter>[1-4])|(?<quarter>[1-4])(e|ste|de)? ?kwartaal|(?<number>0[1-9]|1[0-2])|(?<month>[a-z]{3,9}))([ /-]|\s+van\s+)(?<year>20\d{2})$", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?<year>20\d{2})([-/ ]?[QK](?<quarter>[1-4])|([-/ ]M?|M)(?<month>0[1-9]|1[0-2]))?$", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Pattern();
}
