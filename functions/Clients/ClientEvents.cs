namespace Portal.Clients;

/// <summary>The events of the audit trail about how the office divides its clients.</summary>
public static class ClientEvents
{
    public const string OwnerSet = "owner-set";
}
