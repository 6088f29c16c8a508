namespace Portal.Office;

/// <summary>The office's events of the audit trail.</summary>
public static class OfficeEvents
{
    public const string ReturnFiled = "return-filed";
}
