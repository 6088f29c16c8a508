using Portal.Platform.Outcomes;

namespace Portal.Accounts;

public static class AccountFailures
{
    public static readonly Failure InvalidCredentials = new("invalid-credentials", 401);
    public static readonly Failure LockedOut = new("locked-out", 423);
    public static readonly Failure LinkInvalid = new("link-invalid", 400);
    public static readonly Failure EmailInUse = new("email-in-use", 409);
    public static readonly Failure OfficeSignInMissing = new("office-sign-in-missing", 503);
    public static readonly Failure PasswordIncorrect = new("password-incorrect", 403);
    public static readonly Failure PasswordRequired = new("password-required", 403);

    /// <summary>Wrong, and another try may be right.</summary>
    public static readonly Failure CodeInvalid = new("code-invalid", 400);

    /// <summary>There is nothing that a code could be right for: ask for a new one.</summary>
    public static readonly Failure CodeExpired = new("code-expired", 400);

    public static readonly Failure NoSecondFactor = new("no-second-factor", 409);
    public static readonly Failure MobileNotConfirmed = new("mobile-not-confirmed", 409);
    public static readonly Failure PasskeyInvalid = new("passkey-invalid", 400);
    public static readonly Failure SigningNotHeld = new("signing-not-held", 409);
    public static readonly Failure TooManyPasskeys = new("too-many-passkeys", 409);

    public static Failure TooManyAttempts(TimeSpan wait) => new("too-many-attempts", 429) { RetryAfter = wait };

    public static Failure CodeSentRecently(TimeSpan wait) => new("code-sent-recently", 429) { RetryAfter = wait };

    /// <param name="mobile">Masked; null unless SMS is one of the factors.</param>
    public static Failure SecondFactorRequired(IReadOnlyList<string> factors, string? mobile)
    {
        var details = new Dictionary<string, object> { ["factors"] = factors };
        if (mobile is not null) details["mobile"] = mobile;
        return new Failure("second-factor-required", 401) { Details = details };
    }
}
