using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// After the office gave an account another address, or took its second factor off, nobody signs with it for two days: long enough for the
/// person to hear of it at the old address. Who cannot wait shows the office who they are; how, the evidence tells.
/// </summary>
public static class SigningHold
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(48);

    public static void HoldSigning(this Person person, DateTimeOffset now)
    {
        person.SigningHeldUntil = now + Length;
        (person.IdentityConfirmedBy, person.IdentityReason) = (null, null);
    }

    /// <summary>Until when nothing is signed with the account; null when it may be.</summary>
    public static DateTimeOffset? SigningIsHeld(this Person person, DateTimeOffset now) =>
        person.IdentityReason is null && person.SigningHeldUntil > now ? person.SigningHeldUntil : null;

    /// <summary>What a signature that did not wait rests on: who confirmed the person's identity, and how. Null when it need not be told.</summary>
    public static string? IdentityOnWhichToSign(this Person person, DateTimeOffset now) =>
        person is { IdentityConfirmedBy: { } by, IdentityReason: { } reason } && person.SigningHeldUntil > now ? $"{by}: {reason}" : null;

    /// <summary>A change.</summary>
    public static Failure? ConfirmIdentity(this Person person, string by, string reason, DateTimeOffset now)
    {
        if (person.SigningIsHeld(now) is null) return AccountFailures.SigningNotHeld;
        (person.IdentityConfirmedBy, person.IdentityReason) = (by, reason);
        return null;
    }
}
