using System.Globalization;

namespace Portal.Platform;

/// <summary>Days as they begin and end in the Netherlands; written yyyy-MM-dd.</summary>
public static class DutchDay
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static bool IsDay(string? text) => TryParse(text, out var day) && day.Year is >= 1970 and < 3000;

    public static string Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Amsterdam).DateTime).ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset StartOf(string day) => StartOf(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture));

    /// <summary>The first moment after it.</summary>
    public static DateTimeOffset EndOf(string day) => StartOf(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture).AddDays(1));

    private static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Amsterdam.GetUtcOffset(midnight));
    }

    private static bool TryParse(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
