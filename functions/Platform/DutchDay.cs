using System.Globalization;

namespace Portal.Platform;

/// <summary>Days as they begin and end in the Netherlands; written yyyy-MM-dd.</summary>
public static class DutchDay
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static bool IsDay(string? text) => TryParse(text, out var day) && day.Year is >= 1970 and < 3000;

    public static string Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Amsterdam).DateTime).ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset StartOf(string day) => StartOf(Parse(day));

    /// <exception cref="FormatException">It is not written yyyy-MM-dd.</exception>
    public static DateOnly Parse(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    /// <summary>An hour of the day by the clocks there, summer time or not.</summary>
    /// <param name="hour">Not 2: on one Sunday a year there is none.</param>
    public static DateTimeOffset At(DateOnly day, int hour)
    {
        var moment = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(moment, Amsterdam.GetUtcOffset(moment));
    }

    /// <summary>The first moment after it.</summary>
    public static DateTimeOffset EndOf(string day) => StartOf(Parse(day).AddDays(1));

    private static DateTimeOffset StartOf(DateOnly day) => At(day, 0);

    private static bool TryParse(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
