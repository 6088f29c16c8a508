namespace Portal.Notifications.Reminders;

/// <summary>The events of the audit trail about reminders.</summary>
public static class ReminderEvents
{
    public const string Reminded = "client-reminded";
}
