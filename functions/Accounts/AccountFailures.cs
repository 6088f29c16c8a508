using Portal.Platform.Outcomes;

namespace Portal.Accounts;

public static class AccountFailures
{
    public static readonly Failure InvalidCredentials = new("invalid-credentials", 401);
    public static readonly Failure LockedOut = new("locked-out", 423);
    public static readonly Failure LinkInvalid = new("link-invalid", 400);
    public static readonly Failure EmailInUse = new("email-in-use", 409);
    public static readonly Failure OfficeSignInMissing = new("office-sign-in-missing", 503);
}
