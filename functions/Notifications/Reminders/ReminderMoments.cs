using Portal.Platform;

namespace Portal.Notifications.Reminders;

/// <summary>When there is a reminder of something that was sent and has a deadline, as long as it waits. Never twice on a day.</summary>
public static class ReminderMoments
{
    /// <param name="deadline">yyyy-MM-dd.</param>
    /// <returns>In order.</returns>
    public static IReadOnlyList<DateTimeOffset> Of(DateTimeOffset sentAt, string? deadline, ReminderOptions options)
    {
        var sent = DutchDay.Parse(DutchDay.Of(sentAt));
        var days = options.Days.Select(after => WorkingDays.OnOrAfter(sent.AddDays(after)));
        if (options.BeforeDeadline && deadline is not null) days = days.Append(WorkingDays.Before(DutchDay.Parse(deadline)));
        return [.. days.Where(day => day > sent).Distinct().Order().Select(day => DutchDay.At(day, options.AtHour))];
    }
}
