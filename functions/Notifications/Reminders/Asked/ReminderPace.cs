using Portal.Domain;
using Portal.Platform;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>Nobody is written to about the same twice within a few days, whoever or whatever writes.</summary>
public static class ReminderPace
{
    /// <summary>Whether the office may have the client reminded of the document today.</summary>
    public static bool Allows(Document document, DateTimeOffset now, ReminderOptions options)
    {
        var last = ReminderMoments.Of(document.SentAt, document.Deadline, options).Where(moment => moment <= now).Append(document.SentAt).Max();
        return IsFarEnough(Later(last, document.RemindedAt), now, options);
    }

    /// <summary>Whether a reminder of the portal itself may follow what the office had sent.</summary>
    public static bool AllowsAt(DateTimeOffset moment, Document document, ReminderOptions options) =>
        document.RemindedAt is not { } asked || IsFarEnough(asked, moment, options);

    private static bool IsFarEnough(DateTimeOffset last, DateTimeOffset now, ReminderOptions options) =>
        DutchDay.Parse(DutchDay.Of(now)).DayNumber - DutchDay.Parse(DutchDay.Of(last)).DayNumber >= options.DaysBetween;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
