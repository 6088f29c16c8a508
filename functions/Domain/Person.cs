using System.Runtime.Serialization;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>A client: name, mail address (the user name) and account. One row; the partition is the person's own.</summary>
public sealed class Person : Row
{
    public const string Key = "person";

    // More than change in the minutes before they are swept.
    private const int MostAnnounced = 20;

    [IgnoreDataMember]
    public string Id => PartitionKey;

    public string Name { get; set; } = "";

    /// <summary>Empty where the person has none: nothing is mailed, and nobody signs in, until the office gives one. See <see cref="StopAddressChange"/>.</summary>
    public string Email { get; set; } = "";

    /// <summary>As Identity's normaliser writes it: what two addresses are compared by.</summary>
    public string NormalizedEmail { get; set; } = "";

    /// <summary>E.164.</summary>
    public string? Mobile { get; set; }

    /// <summary>Whether the person has given back a code that was sent to <see cref="Mobile"/>.</summary>
    public bool MobileConfirmed { get; set; }

    public string? PasswordHash { get; set; }

    public DateTimeOffset? PasswordSetAt { get; set; }

    /// <summary>Changes with the password and the mail address; links that were made before it no longer work.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>
    /// Each session carries the one it was opened under, and is refused when the account has another. Empty for an account whose sessions
    /// were
    /// never ended all at once, and of a session from before there were stamps.
    /// </summary>
    public string SessionStamp { get; set; } = "";

    /// <summary>Sealed, see <see cref="Authenticator"/>; null without an authenticator app.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>As above, until a code of it confirms that the app has it.</summary>
    public string? NewAuthenticatorKey { get; set; }

    /// <summary>The step of time whose code was used last: that code and the ones before it are not taken again.</summary>
    public long LastTimeStep { get; set; }

    /// <summary>See <see cref="RecoveryCodes"/>.</summary>
    public string RecoveryCodeHashes { get; set; } = "";

    /// <summary>See <see cref="StoredPasskey"/>.</summary>
    public string PasskeysJson { get; set; } = "";

    /// <summary>Whether a code by SMS may be used beside a stronger factor.</summary>
    public bool SmsFactor { get; set; }

    /// <summary>Came from a file, and nobody has asked for the invitation yet.</summary>
    public bool IsUninvited { get; set; }

    /// <summary>Of the portal, mails and text messages.</summary>
    public Language Language { get; set; }

    /// <summary>Of documents that ask nothing.</summary>
    public NoticeChoice DocumentNotices { get; set; }

    /// <summary>Whether a mail says what a return comes to. Not until the person has chosen so: mail is read by more eyes than the portal.</summary>
    public bool AmountsInMails { get; set; }

    /// <summary>The browsers that ask for messages; null without one. See <see cref="Notifications.Push.PushDevices"/>.</summary>
    public string? SealedPushDevices { get; set; }

    /// <summary>Of the key in the calendar link; null without one. See <see cref="Calendars.CalendarKey"/>.</summary>
    public string? CalendarDigest { get; set; }

    public DateTimeOffset? CalendarMadeAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Until then nothing is signed with this account, unless the office has confirmed who the person is. See <see cref="SigningHold"/>.</summary>
    public DateTimeOffset? SigningHeldUntil { get; set; }

    /// <summary>Who of the office has confirmed it since.</summary>
    public string? IdentityConfirmedBy { get; set; }

    /// <summary>How they know.</summary>
    public string? IdentityReason { get; set; }

    /// <summary>See <see cref="FormerAddress"/>.</summary>
    public string FormerAddressesJson { get; set; } = "";

    /// <summary>
    /// The ids of the last mails that tell of a change of this row, each written with the change itself. See <see cref="AccountNotices"/>.
    /// </summary>
    public string Announced { get; set; } = "";

    /// <summary>What the first write tells the audit trail: Identity, which asks for that write, does not know of events.</summary>
    [IgnoreDataMember]
    public AuditEntry? Pending { get; set; }

    /// <summary>Says that a mail is to follow the write.</summary>
    public void Announce(string orderId) => Announced = string.Join(' ', Announced.Split(' ').Append(orderId).TakeLast(MostAnnounced)).Trim();

    public bool HasAnnounced(string orderId) => Announced.Split(' ').Contains(orderId);

    /// <summary>A change: every session there is ends, with this very write.</summary>
    public static Failure? WithoutSessions(Person person)
    {
        person.SessionStamp = Ids.NewSecret();
        return null;
    }

    /// <summary>A change: the invitation is asked for.</summary>
    public static Failure? Invited(Person person)
    {
        person.IsUninvited = false;
        return null;
    }

    /// <summary>A change: the calendar link stops working.</summary>
    public static Failure? WithoutCalendarLink(Person person)
    {
        (person.CalendarDigest, person.CalendarMadeAt) = (null, null);
        return null;
    }
}
