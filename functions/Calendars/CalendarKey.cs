using System.Security.Cryptography;
using System.Text;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Calendars;

/// <summary>
/// What a calendar program shows instead of signing in: whose calendar it is, and 256 random bits, of which the person's row has the digest
/// only. It opens the calendar and nothing else.
/// </summary>
public readonly record struct CalendarKey(string PersonId, string Secret)
{
    public static CalendarKey New(string personId) => new(personId, Ids.NewSecret());

    /// <summary>Null for what is no key at all.</summary>
    public static CalendarKey? Parse(string value) => value.Split('.') is [var person, { Length: > 0 and <= 100 } secret] && Ids.IsId(person) ? new(person, secret) : null;

    public string Digest => Ids.Digest(ToString());

    public bool Opens(Person person) =>
        person.CalendarDigest is { } kept && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(Digest));

    public override string ToString() => $"{PersonId}.{Secret}";
}
