using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<QuestionState>))]
public enum QuestionState
{
    Open,
    Closed,
}

[JsonConverter(typeof(CamelCaseEnumConverter<Side>))]
public enum Side
{
    Client,
    Office,
}

/// <summary>A conversation in a dossier (Stel een vraag): the truth about how it stands. What was said stands in <see cref="Message"/>.</summary>
public sealed class Question : Row
{
    public const string Prefix = "question|";

    [IgnoreDataMember]
    public QuestionId Id => new(PartitionKey, Number);

    [IgnoreDataMember]
    public string DossierId => PartitionKey;

    public int Number { get; set; }

    public string DossierName { get; set; } = "";

    public string Subject { get; set; } = "";

    public QuestionState State { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Ids of people, comma-separated: who has spoken, and whom the office spoke to.</summary>
    public string Participants { get; set; } = "";

    public int Messages { get; set; }

    public DateTimeOffset LastAt { get; set; }

    /// <summary>
    /// Who spoke last: the other one is waited for. Who sends one of the documents that were asked for has not spoken as long as another is missing.
    /// </summary>
    public Side LastFrom { get; set; }

    /// <summary>When the office last said something; null as long as it has not, and there is no task yet.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>How often the office has come to be waited for: each time is one work item.</summary>
    public int Turn { get; set; }

    /// <summary>JSON; see <see cref="Wanted"/>.</summary>
    public string WantedJson { get; set; } = "[]";

    /// <summary>A date in the Netherlands, yyyy-MM-dd: when what is wanted should be there.</summary>
    public string? Due { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public Side? ClosedFrom { get; set; }

    /// <summary>The trace of the request that wrote this last.</summary>
    public string? Trace { get; set; }

    /// <summary>The documents that the office asked for.</summary>
    [IgnoreDataMember]
    public IReadOnlyList<WantedDocument> Wanted => JsonSerializer.Deserialize<List<WantedDocument>>(WantedJson)!;

    [IgnoreDataMember]
    public bool IsMissingSomething => Wanted.Any(wanted => wanted.ReceivedAt is null);

    [IgnoreDataMember]
    public bool AwaitsOffice => State == QuestionState.Open && LastFrom == Side.Client;

    public static string KeyOf(int number) => Prefix + Document.Countdown(number);

    public bool HasParticipant(string personId) => Participants.Split(',').Contains(personId);
}

/// <summary>A document that the office wants.</summary>
/// <param name="ReceivedAt">When something was first uploaded for it.</param>
public sealed record WantedDocument(string Id, string Name, DateTimeOffset? ReceivedAt = null);
