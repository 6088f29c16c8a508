using System.Globalization;

namespace Portal.Outbox;

/// <summary>Times as Dutch readers expect them, in Europe/Amsterdam.</summary>
public static class DutchTexts
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>24 juli 2020 om 14:14 uur.</summary>
    public static string Moment(DateTimeOffset at) => InAmsterdam(at).ToString("d MMMM yyyy 'om' HH:mm 'uur'", Dutch);

    /// <summary>24 juli 2020 om 14:14:09 uur (Europe/Amsterdam, UTC+2): for what has to stand when the clock was put back.</summary>
    public static string ExactMoment(DateTimeOffset at)
    {
        var local = InAmsterdam(at);
        return local.ToString("d MMMM yyyy 'om' HH:mm:ss 'uur'", Dutch) + $" (Europe/Amsterdam, UTC+{local.Offset.Hours})";
    }

    /// <summary>24 juli 2020.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    public static string Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", Dutch);

    /// <summary>A, B en C.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} en {names[^1]}";

    /// <summary>7 dagen, 1 uur.</summary>
    public static string Duration(TimeSpan span) => span.TotalDays >= 1
        ? Count((int)span.TotalDays, "dag", "dagen")
        : Count((int)span.TotalHours, "uur", "uur");

    internal static DateTimeOffset InAmsterdam(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Amsterdam);

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
