namespace Portal.Accounts;

public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>ASVS 5.0, 6.2.1 and 6.2.9: at least 8, at least 64 allowed, no rules of composition.</summary>
    public const int MinPasswordLength = 10;

    public const int MaxPasswordLength = 128;

    public const int FailedSignIns = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public TimeSpan InvitationValidFor { get; set; } = TimeSpan.FromDays(7);

    public TimeSpan PasswordLinkValidFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>And after this time in any case.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(12);
}
