using System.Runtime.Serialization;
using Portal.Platform.Storage;

namespace Portal.Accounts;

public sealed class SessionRow : Row
{
    /// <summary>Behind <see cref="Person.Key"/> and all else of a person, so that the person and the sessions are one range.</summary>
    public const string Prefix = "session|";

    /// <summary>Above the key of every session.</summary>
    public const string AfterAll = "session|~";

    [IgnoreDataMember]
    public string Id => RowKey[Prefix.Length..];

    public byte[] Ticket { get; set; } = [];

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>
    /// The account's when it was opened, see <see cref="Person.SessionStamp"/>. Null, as empty, of one from before there were stamps.
    /// </summary>
    public string? SessionStamp { get; set; }

    /// <summary>In plain words.</summary>
    public string Device { get; set; } = "";

    public string Address { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }

    public static string KeyOf(string sessionId) => Prefix + sessionId;

    public bool Carries(string? stamp) => (SessionStamp ?? "") == (stamp ?? "");
}
