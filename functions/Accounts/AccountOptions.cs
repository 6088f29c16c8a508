using System.ComponentModel.DataAnnotations;

namespace Portal.Accounts;

public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>ASVS 5.0, 6.2.1 and 6.2.9: at least 8, at least 64 allowed, no rules of composition.</summary>
    public const int MinPasswordLength = 10;

    public const int MaxPasswordLength = 128;

    /// <summary>
    /// Of PBKDF2 with HMAC-SHA512, which is what Identity's hasher does: the figure of ASVS 5.0, appendix C, and of OWASP's cheat sheet on
    /// storing passwords. Identity's own default is half of it. A hash says at what cost it was made, so raising this breaks none.
    /// </summary>
    public const int HashIterations = 210_000;

    /// <summary>Wrong passwords and codes for one name, before it is closed for a while.</summary>
    public const int FailuresPerName = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(10);

    /// <summary>A session younger than this may end others without the password: it was given just now.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);

    public TimeSpan InvitationValidFor { get; set; } = TimeSpan.FromDays(7);

    public TimeSpan PasswordLinkValidFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>And after this time in any case.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Sessions that were opened before this are refused; for after a break-in.</summary>
    public DateTimeOffset? SessionsSince { get; set; }

    /// <summary>Failures and requested passwords from one internet address in ten minutes. An office behind one address is many people.</summary>
    [Range(5, 10_000, ErrorMessage = "The setting Accounts:FailuresPerAddress has to be between 5 and 10000.")]
    public int FailuresPerAddress { get; set; } = 50;
}
