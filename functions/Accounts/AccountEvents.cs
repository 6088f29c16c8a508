namespace Portal.Accounts;

/// <summary>The account events of the audit trail; docs/audit-events.md tells what each holds.</summary>
public static class AccountEvents
{
    public const string PersonAdded = "person-added";
    public const string PersonChanged = "person-changed";
    public const string InvitationAsked = "invitation-asked";
    public const string PasswordSet = "password-set";
    public const string PasswordChanged = "password-changed";
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string MobileConfirmed = "mobile-confirmed";
    public const string AuthenticatorStarted = "authenticator-started";
    public const string AuthenticatorAdded = "authenticator-added";
    public const string AuthenticatorRemoved = "authenticator-removed";
    public const string RecoveryCodesRenewed = "recovery-codes-renewed";
    public const string SmsFactorSet = "sms-factor-set";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string SecondFactorReset = "second-factor-reset";
    public const string FactorUsed = "factor-used";
    public const string LanguageChosen = "language-chosen";
    public const string NoticesChosen = "notices-chosen";
    public const string PushAdded = "push-added";
    public const string PushRemoved = "push-removed";
    public const string IdentityConfirmed = "identity-confirmed";
    public const string AddressChangeStopped = "address-change-stopped";
    public const string SessionEnded = "session-ended";
}
