namespace Portal.Accounts;

/// <summary>The account events of the audit trail; docs/audit-events.md tells what each holds.</summary>
public static class AccountEvents
{
    public const string PersonAdded = "person-added";
    public const string InvitationAsked = "invitation-asked";
    public const string PasswordSet = "password-set";
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
}
