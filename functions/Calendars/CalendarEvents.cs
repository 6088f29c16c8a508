namespace Portal.Calendars;

/// <summary>The calendar's events of the audit trail, of the person; docs/audit-events.md tells what each holds.</summary>
public static class CalendarEvents
{
    public const string LinkMade = "calendar-link-made";
    public const string LinkRevoked = "calendar-link-revoked";
}
