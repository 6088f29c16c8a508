namespace Portal.Dossiers;

/// <summary>The dossier events of the audit trail.</summary>
public static class DossierEvents
{
    public const string Added = "dossier-added";
    public const string BookYearSet = "book-year-set";
    public const string ContactChanged = "contact-changed";
    public const string ContactProposed = "contact-proposed";
    public const string ContactDeclined = "contact-declined";
    public const string MemberSet = "member-set";
    public const string MemberRemoved = "member-removed";
}
