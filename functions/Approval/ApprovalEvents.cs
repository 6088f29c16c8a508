namespace Portal.Approval;

/// <summary>The approval events of the audit trail.</summary>
public static class ApprovalEvents
{
    public const string Approved = "document-approved";
    public const string Rejected = "document-rejected";
    public const string Seen = "document-seen";
    public const string Settled = "document-settled";
}
