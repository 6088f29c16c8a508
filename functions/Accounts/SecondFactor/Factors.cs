using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>What a person can sign in with beside the password. SMS only ever stands beside something stronger (ASVS 5.0, 6.6.1).</summary>
public static class Factors
{
    public const string Passkey = "passkey";
    public const string Authenticator = "authenticator";
    public const string Sms = "sms";
    public const string RecoveryCode = "recovery-code";

    /// <summary>What the events say of a sign-in without a second factor.</summary>
    public const string PasswordOnly = "password";

    public static bool HasSecondFactor(this Person person) => person.AuthenticatorKey is not null || person.PasskeysJson.Length > 0;

    public static bool TakesSms(this Person person) => person is { SmsFactor: true, MobileConfirmed: true } && person.HasSecondFactor();

    /// <summary>The best first.</summary>
    public static IReadOnlyList<string> Of(Person person)
    {
        var factors = new List<string>();
        if (person.PasskeysJson.Length > 0) factors.Add(Passkey);
        if (person.AuthenticatorKey is not null) factors.Add(Authenticator);
        if (person.TakesSms()) factors.Add(Sms);
        if (RecoveryCodes.CountOf(person) > 0) factors.Add(RecoveryCode);
        return factors;
    }

    /// <summary>A change: all of them go.</summary>
    public static Failure? DropFactors(this Person person)
    {
        (person.AuthenticatorKey, person.NewAuthenticatorKey) = (null, null);
        person.SetPasskeys([]);
        person.DropWhatStandsAlone();
        return null;
    }

    /// <summary>With the last strong factor goes what only stands beside one.</summary>
    public static void DropWhatStandsAlone(this Person person)
    {
        if (person.HasSecondFactor()) return;
        person.SmsFactor = false;
        person.RecoveryCodeHashes = "";
    }
}
