using Portal.Domain;

namespace Portal.Work;

/// <summary>A work item as the API shows it.</summary>
public sealed record WorkItemView(
    string Id, WorkItemKind Kind, string DossierId, string DossierName, string? DocumentId, string Subject, string? Comment, string? Due,
    DateTimeOffset CreatedAt, DateTimeOffset? CompletedAt, string? CompletedBy, string State, string? QuestionId, string? PersonId, string? ChangeId,
    WorkItemView.Person? Owner, WorkItemView.Assignment? Assigned, WorkItemView.Remark? Note, string? LaterUntil)
{
    public sealed record Person(string Id, string Name);

    /// <summary>Who gave it to its owner, or to nobody.</summary>
    public sealed record Assignment(string By, DateTimeOffset At);

    public sealed record Remark(string Text, string By, DateTimeOffset At);

    public static WorkItemView Of(WorkItem item) => new(
        item.Id, item.Kind, item.DossierId, item.DossierName, item.DocumentId, item.Subject, item.Comment, item.Due,
        item.CreatedAt, item.CompletedAt, item.CompletedBy, item.IsDone ? "done" : "open", item.QuestionId, item.PersonId, item.ChangeId,
        item.OwnerId is { } owner ? new Person(owner, item.OwnerName ?? "") : null,
        item.AssignedAt is { } assigned ? new Assignment(item.AssignedBy ?? "", assigned) : null,
        item is { Note: { } note, NoteAt: { } noted } ? new Remark(note, item.NoteBy ?? "", noted) : null,
        item.LaterUntil);
}
