namespace Portal.Work;

/// <summary>The office's events of the audit trail.</summary>
public static class WorkEvents
{
    public const string ReturnFiled = "return-filed";
}
