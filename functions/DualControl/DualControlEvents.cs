namespace Portal.DualControl;

/// <summary>The events of changes that two of the office make; docs/audit-events.md tells what each holds.</summary>
public static class DualControlEvents
{
    public const string Asked = "change-asked";
    public const string Declined = "change-declined";
}
