namespace Portal.Platform;

/// <summary>Days on which Dutch offices are open: no weekend, and no holiday of art. 3 Algemene termijnenwet, among which Good Friday and 5 May each year.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself when it is one, or else the first after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The last one before the day.</summary>
    public static DateOnly Before(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!IsWorkingDay(day));
        return day;
    }

    private static bool IsHoliday(DateOnly day)
    {
        if (day is { Month: 1, Day: 1 } or { Month: 5, Day: 5 } or { Month: 12, Day: 25 or 26 } || day == KingsDay(day.Year)) return true;
        // Good Friday, Easter Monday, Ascension, Whit Monday.
        return day.DayNumber - Easter(day.Year).DayNumber is -2 or 1 or 39 or 50;
    }

    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    // Of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8).
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var late = (golden + 11 * moon + 22 * sunday) / 451;
        var day = moon + sunday - 7 * late + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }
}
