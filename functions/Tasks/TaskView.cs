using System.Text.Json;
using Portal.Domain;

namespace Portal.Tasks;

/// <summary>A task as the API shows it.</summary>
public sealed record TaskView(
    string Id, TaskAction Action, string? Kind, string Subject, string DossierId, string DossierName, string? DocumentId, DateTimeOffset SentAt,
    string? Deadline, string? QuestionId = null, Outcome? Outcome = null)
{
    public static TaskView Of(ActionItem item) => new(
        item.RowKey, item.Action, item.Kind, item.Subject, item.DossierId, item.DossierName, item.DocumentId, item.SentAt, item.Deadline, item.QuestionId,
        item.OutcomeJson is null ? null : JsonSerializer.Deserialize<Outcome>(item.OutcomeJson));
}
