using Portal.Domain;

namespace Portal.Work;

/// <summary>A work item as the API shows it.</summary>
public sealed record WorkItemView(
    string Id, WorkItemKind Kind, string DossierId, string DossierName, string? DocumentId, string Subject, string? Comment, string? Due,
    DateTimeOffset CreatedAt, DateTimeOffset? CompletedAt, string State, string? QuestionId, string? PersonId, string? ChangeId)
{
    public static WorkItemView Of(WorkItem item) => new(
        item.Id, item.Kind, item.DossierId, item.DossierName, item.DocumentId, item.Subject, item.Comment, item.Due,
        item.CreatedAt, item.CompletedAt, item.IsDone ? "done" : "open", item.QuestionId, item.PersonId, item.ChangeId);
}
