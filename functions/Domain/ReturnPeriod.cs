using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What a return is over, the last day included.</summary>
public sealed partial record ReturnPeriod(DateOnly Start, DateOnly End)
{
    public static ReturnPeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static readonly Texts Words = new("Portal.PeriodTexts");
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>
    /// As the portal writes it: 2025, 2025-Q1 or 2025-03; also 2025Q1, 2025 q1, Q1 2025, 1e kwartaal 2025, kwartaal 1 van 2025, 2025-M03, 03-2025 and
    /// maart 2025, which mean the same. Null for anything else.
    /// </summary>
    public static ReturnPeriod? Parse(string text) => ParseWritten(text.Trim()) ?? ParseSaid(text.Trim());

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
        (3, _) => string.Format(CultureInfo.InvariantCulture, Words.Get("Quarter", language), Quarter, Start.Year),
        _ => $"{Start.Year}",
    };

    private int Quarter => (Start.Month + 2) / 3;

    /// <summary>As <see cref="Parse"/> takes it, in the one way that the portal keeps it.</summary>
    public override string ToString() => (Length, Year: Start.Year.ToString(CultureInfo.InvariantCulture)) switch
    {
        (1, var year) => $"{year}-{Start.Month:D2}",
        (3, var year) => $"{year}-Q{Quarter}",
        (_, var year) => year,
    };

    private static ReturnPeriod From(DateOnly start, int count) => new(start, start.AddMonths(count).AddDays(-1));

    [GeneratedRegex(@"^((kwartaal |[QK])(?<quarter>[1-4])|(?<quarter>[1-4])(e|ste|de)? ?kwartaal|(?<number>0[1-9]|1[0-2])|(?<month>[a-z]{3,9}))([ /-]|\s+van\s+)(?<year>20\d{2})$", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?<year>20\d{2})([-/ ]?[QK](?<quarter>[1-4])|([-/ ]M?|M)(?<month>0[1-9]|1[0-2]))?$", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Pattern();
}
