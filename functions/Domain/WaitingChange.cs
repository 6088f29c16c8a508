using System.Runtime.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>A change that one member of staff asked for. It stands in the partition of the person or the dossier that it is about.</summary>
public sealed class WaitingChange : Row
{
    public const string Prefix = "change|";

    /// <summary>After this time nobody remembers what it was about: it is asked for again.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    [IgnoreDataMember]
    public ChangeId Id => new(DossierId is not null, PartitionKey, RowKey[Prefix.Length..]);

    public ChangeKind Kind { get; set; }

    public ChangeState State { get; set; }

    public string PersonId { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string? DossierId { get; set; }

    public string? DossierName { get; set; }

    /// <summary>The mail address there was when it was asked for.</summary>
    public string? From { get; set; }

    /// <summary>The mail address asked for.</summary>
    public string? To { get; set; }

    /// <summary>JSON: the membership asked for; null where it is to end.</summary>
    public string? Membership { get; set; }

    public string AskedById { get; set; } = "";

    public string AskedByName { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }

    public string? EndedByName { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Made by the request that ended it: how that knows its own write again when the answer of storage got lost.</summary>
    public string? EndedWith { get; set; }

    public static WaitingChange OfPerson(ChangeKind kind, string personId, string personName) => New(kind, personId, personId, personName);

    public static WaitingChange OfMember(ChangeKind kind, string dossierId, string dossierName, string personId, string personName)
    {
        var change = New(kind, dossierId, personId, personName);
        (change.DossierId, change.DossierName) = (dossierId, dossierName);
        return change;
    }

    /// <summary>What the trail says of it beside who did it: who had asked. Both are known by it.</summary>
    public string Asked(string? detail = null) => $"{(detail is null ? "" : detail + ", ")}asked by {AskedByName} ({AskedById})";

    public bool IsLapsed(DateTimeOffset now) => now > AskedAt + GoodFor;

    public void End(ChangeState state, string by, DateTimeOffset at, string with) => (State, EndedByName, EndedAt, EndedWith) = (state, by, at, with);

    private static WaitingChange New(ChangeKind kind, string partition, string personId, string personName) => new()
    {
        PartitionKey = partition, RowKey = Prefix + Ids.New(), Kind = kind, PersonId = personId, PersonName = personName,
    };
}
