using Cronos;
using Microsoft.Extensions.Configuration;

namespace Portal.Local.Host.Timers;

/// <summary>When a timer is due, in UTC.</summary>
internal sealed class TimerSchedule(CronExpression expression)
{
    public static TimerSchedule Of(FunctionDescription function, IConfiguration configuration)
    {
        string schedule = Resolve(function, configuration);
        try
        {
            return new TimerSchedule(CronExpression.Parse(schedule, CronFormat.IncludeSeconds));
        }
        catch (CronFormatException exception)
        {
            throw new FunctionsHostException(
                $"The timer '{function.Name}' has the schedule '{schedule}', which is not six fields from seconds to day of the week: {exception.Message}", exception);
        }
    }

    public DateTimeOffset? After(DateTimeOffset moment) => expression.GetNextOccurrence(moment, TimeZoneInfo.Utc);

    private static string Resolve(FunctionDescription function, IConfiguration configuration)
    {
        string schedule = function.Schedule!;
        if (schedule.Length < 3 || schedule[0] != '%' || schedule[^1] != '%') return schedule;
        string setting = schedule[1..^1];
        return configuration[setting]
            ?? throw new FunctionsHostException($"The timer '{function.Name}' takes its schedule from the setting '{setting}', which is not there.");
    }
}
