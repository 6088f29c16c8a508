using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>A sign of life of a client, or that mail does not reach one of its people: beside the <see cref="ClientRow"/>, so that neither waits for the other.</summary>
public sealed class ClientSign : Row
{
    private const string Prefix = "sign|";
    private const string Seen = "seen";
    private const string Unreachable = "unreachable|";

    /// <summary>When one of its people began to use the portal on a day.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Whom mail does not reach.</summary>
    public string? PersonName { get; set; }

    public static string PrefixOf(string dossierId) => $"{Prefix}{dossierId}|";

    public static ClientSign OfSeen(string dossierId, DateTimeOffset at) => new()
    {
        PartitionKey = ClientRow.Office, RowKey = PrefixOf(dossierId) + Seen, SeenAt = at,
    };

    public static ClientSign OfUnreachable(string dossierId, Person person) => new()
    {
        PartitionKey = ClientRow.Office, RowKey = KeyOfUnreachable(dossierId, person.Id), PersonName = person.Name,
    };

    public static string KeyOfUnreachable(string dossierId, string personId) => PrefixOf(dossierId) + Unreachable + personId;
}
