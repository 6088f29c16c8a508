namespace Portal.Scheme;

/// <summary>The events of the audit trail about the extension scheme.</summary>
public static class SchemeEvents
{
    public const string Set = "scheme-set";
    public const string Filed = "scheme-filed";
    public const string NotFiled = "scheme-not-filed";
}
