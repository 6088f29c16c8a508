using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>The verb of a task.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TaskAction>))]
public enum TaskAction
{
    Approve,
    Sign,
    Read,
    Reply,
}

/// <summary>A task of one person (Taken). The partition is the person, the row the document or conversation: a person has its task once.</summary>
public sealed class ActionItem : Row
{
    [IgnoreDataMember]
    public string PersonId => PartitionKey;

    public TaskAction Action { get; set; }

    /// <summary>Of the document; null for a conversation.</summary>
    public string? Kind { get; set; }

    public string Subject { get; set; } = "";

    public string DossierId { get; set; } = "";

    public string DossierName { get; set; } = "";

    public string? DocumentId { get; set; }

    public string? QuestionId { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public string? Deadline { get; set; }

    /// <summary>JSON of the document's <see cref="Outcome"/>; null where nothing says it.</summary>
    public string? OutcomeJson { get; set; }

    /// <summary>Of the document.</summary>
    public int Version { get; set; } = 1;

    public static ActionItem For(string personId, Document document) => new()
    {
        PartitionKey = personId,
        RowKey = document.Id.ToString(),
        Action = ActionOf(document.Kind),
        Kind = document.Kind,
        Subject = document.Subject,
        DossierId = document.PartitionKey,
        DossierName = document.DossierName,
        DocumentId = document.Id.ToString(),
        SentAt = document.SentAt,
        Deadline = document.Deadline,
        OutcomeJson = Outcome.Of(document) is { } outcome ? JsonSerializer.Serialize(outcome) : null,
        Version = document.Version,
    };

    public static ActionItem For(string personId, Question question) => new()
    {
        PartitionKey = personId,
        RowKey = question.Id.ToString(),
        Action = TaskAction.Reply,
        Subject = question.Subject,
        DossierId = question.DossierId,
        DossierName = question.DossierName,
        QuestionId = question.Id.ToString(),
        SentAt = question.AnsweredAt!.Value,
        Deadline = question.Due,
    };

    public static TaskAction ActionOf(string kind) => DocumentKind.Find(kind)!.Action switch
    {
        ClientAction.Decide => TaskAction.Approve,
        ClientAction.Read => TaskAction.Read,
        ClientAction.Sign => TaskAction.Sign,
        var none => throw new ArgumentOutOfRangeException(nameof(kind), none, "There is no task for a kind that asks nothing."),
    };
}
