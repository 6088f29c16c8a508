using System.Globalization;
using System.Runtime.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>
/// How a client stands for the office: one a dossier, drawn from the dossier, its open documents and its conversations. Copies of it stand in lists, of
/// all clients and of those of each owner.
/// </summary>
public sealed class ClientRow : Row
{
    public const string Office = "office";
    private const string Prefix = "client|";

    public string DossierId { get; set; } = "";

    public DossierType Type { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Whose client it is, of the office.</summary>
    public string? OwnerId { get; set; }

    public string? OwnerName { get; set; }

    /// <summary>What waits for the client: documents, and conversations in which the office spoke last.</summary>
    public int OpenTasks { get; set; }

    /// <summary>Since when the client has had the one that waits longest.</summary>
    public DateTimeOffset? OldestOpen { get; set; }

    /// <summary>Of what waits for the client, yyyy-MM-dd.</summary>
    public string? NextDeadline { get; set; }

    /// <summary>Since when the client has waited for an answer of the office.</summary>
    public DateTimeOffset? UnansweredSince { get; set; }

    /// <summary>The names of the kinds of documents that wait for the client, comma-separated; null in rows that were drawn before it was kept.</summary>
    public string? OpenKinds { get; set; }

    public static string KeyOf(string dossierId) => Prefix + dossierId;

    public static ClientRow Of(Dossier dossier, IReadOnlyCollection<Document> documents, IReadOnlyCollection<Question> questions)
    {
        var asked = questions.Where(question => !question.AwaitsOffice).ToList();
        return new ClientRow
        {
            PartitionKey = Office,
            RowKey = KeyOf(dossier.Id),
            DossierId = dossier.Id,
            Type = dossier.Type,
            Name = dossier.Name,
            OwnerId = dossier.OwnerId,
            OwnerName = dossier.OwnerName,
            OpenTasks = documents.Count + asked.Count,
            OldestOpen = documents.Select(document => document.SentAt).Concat(asked.Select(question => question.LastAt)).Select(at => (DateTimeOffset?)at).Min(),
            NextDeadline = documents.Select(document => document.Deadline).Concat(asked.Select(question => question.Due)).OfType<string>().Min(StringComparer.Ordinal),
            OpenKinds = string.Join(',', documents.Select(document => document.Kind).Distinct().Order(StringComparer.Ordinal)),
            UnansweredSince = questions.Where(question => question.AwaitsOffice).Select(question => (DateTimeOffset?)question.LastAt).Min(),
        };
    }

    public bool HasOpen(DocumentKind kind) => OpenKinds?.Split(',').Contains(kind.Name) == true;

    /// <summary>Where it stands in the lists, of all and of its owner's.</summary>
    [IgnoreDataMember]
    public IEnumerable<string> ListKeys => Enum.GetValues<ClientOrder>().SelectMany(KeysIn);

    private IEnumerable<string> KeysIn(ClientOrder order)
    {
        if (PlaceIn(order) is not { } place) yield break;
        yield return $"{PrefixOf(order, null)}{place}|{DossierId}";
        if (OwnerId is not null) yield return $"{PrefixOf(order, OwnerId)}{place}|{DossierId}";
    }

    /// <param name="owner">Null for the list of all clients.</param>
    public static string PrefixOf(ClientOrder order, string? owner) => $"{order}|{owner}|";

    /// <summary>Sorts as the moment does.</summary>
    public static string PlaceOf(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    // Null for who does not belong in that list.
    private string? PlaceIn(ClientOrder order) => order switch
    {
        ClientOrder.Name => Words.Fold(Name),
        ClientOrder.Deadline => NextDeadline,
        ClientOrder.Waiting => OldestOpen is { } since ? PlaceOf(since) : null,
        ClientOrder.Unanswered => UnansweredSince is { } since ? PlaceOf(since) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    public ClientRow CopyUnder(string rowKey)
    {
        var copy = (ClientRow)MemberwiseClone();
        (copy.RowKey, copy.ETag) = (rowKey, default);
        return copy;
    }
}

/// <summary>The lists of clients. Only the one by name has them all.</summary>
public enum ClientOrder
{
    Name,

    /// <summary>What is due first.</summary>
    Deadline,

    /// <summary>Who has had something longest.</summary>
    Waiting,

    /// <summary>Who has waited longest for the office.</summary>
    Unanswered,
}
