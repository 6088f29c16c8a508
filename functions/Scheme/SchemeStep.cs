using System.Globalization;

namespace Portal.Scheme;

/// <summary>What share of the returns has to be filed at the end of a month: of the year after the tax year from May on, of the next one before that.</summary>
/// <param name="Month">1 to 12.</param>
public sealed record SchemeStep(int Month, decimal Percent)
{
    private const int FirstMonth = 5;
    private const int MonthsOfYear = 12;

    /// <summary>Counts from the May in which the first can be.</summary>
    public int Place => (Month - FirstMonth + MonthsOfYear) % MonthsOfYear;

    public DateOnly DayOf(int taxYear)
    {
        var year = Month >= FirstMonth ? taxYear + 1 : taxYear + 2;
        return new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
    }

    /// <summary>Rounded up: a part of a return is filed by filing it.</summary>
    public int Of(int total) => (int)Math.Ceiling(total * Percent / 100);

    /// <returns>Null for what is not written as 8=30 or 9=38.75.</returns>
    public static SchemeStep? Parse(string text)
    {
        var parts = text.Split('=', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= MonthsOfYear
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
                ? new SchemeStep(month, percent)
                : null;
    }
}
