using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Portal.Documents;
using Portal.Platform.Http;
using Portal.Platform.Storage;
using Portal.Questions;

namespace Portal.Tasks;

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

    /// <summary>What the document comes to (<see cref="Outcome"/>), below zero when it is received; null where nothing says it.</summary>
    public long? ResultInCents { get; set; }

    public string? PayBy { get; set; }

    /// <summary>Of the document.</summary>
    public int Version { get; set; } = 1;

    public static ActionItem For(string personId, Document document) => With(Outcome.Of(document), new()
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
        Version = document.Version,
    });

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

    private static ActionItem With(Outcome? outcome, ActionItem item)
    {
        if (outcome is null) return item;
        item.ResultInCents = (long)(outcome.Amount * 100) * (outcome.Direction == OutcomeDirection.Receive ? -1 : 1);
        item.PayBy = outcome.Due;
        return item;
    }

    public static TaskAction ActionOf(string kind) => DocumentKind.Find(kind)!.Action switch
    {
        ClientAction.Decide => TaskAction.Approve,
        ClientAction.Read => TaskAction.Read,
        ClientAction.Sign => TaskAction.Sign,
        var none => throw new ArgumentOutOfRangeException(nameof(kind), none, "There is no task for a kind that asks nothing."),
    };
}

/// <summary>A task as the API shows it.</summary>
public sealed record TaskView(
    string Id, TaskAction Action, string? Kind, string Subject, string DossierId, string DossierName, string? DocumentId, DateTimeOffset SentAt,
    string? Deadline, string? QuestionId = null, Outcome? Outcome = null)
{
    public static TaskView Of(ActionItem item) => new(
        item.RowKey, item.Action, item.Kind, item.Subject, item.DossierId, item.DossierName, item.DocumentId, item.SentAt, item.Deadline, item.QuestionId,
        item.ResultInCents is { } cents ? Outcome.Of(cents / 100m, item.PayBy) : null);
}
