using Portal.Access;
using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Calendars;

/// <summary>
/// A person's tasks that have a deadline, over all dossiers. The list of tasks says where to look; document, conversation and membership say, as they
/// are now, whether it is still asked of this person, for nobody signs in to see a calendar.
/// </summary>
public sealed class OpenDeadlines(ActionItems tasks, DossierAccess access)
{
    /// <returns>What is due first comes first.</returns>
    public async Task<IReadOnlyList<OpenDeadline>> OfAsync(Person person, CancellationToken cancellation)
    {
        var dated = (await tasks.OfPersonAsync(person.Id, cancellation)).Where(task => task.Deadline is not null);
        var found = await Task.WhenAll(dated.Select(task => task.DocumentId is not null ? OfDocumentAsync(task, person.Language, cancellation) : OfQuestionAsync(task, person.Language, cancellation)));
        return [.. found.OfType<OpenDeadline>().OrderBy(deadline => deadline.Day, StringComparer.Ordinal).ThenBy(deadline => deadline.Id, StringComparer.Ordinal)];
    }

    private async Task<OpenDeadline?> OfDocumentAsync(ActionItem task, Language language, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(task.PersonId, task.DocumentId!, cancellation);
        if (seen.Failure is not null) return null;
        var (document, member) = seen.Value;
        return document is { State: DocumentState.Open, Deadline: { } day } && AccessRules.IsAsked(document, member)
            ? new OpenDeadline(task.RowKey, CalendarTexts.WhatOf(document, language), document.DossierName, day, document.Timestamp, $"/documenten/{document.Id}")
            : null;
    }

    private async Task<OpenDeadline?> OfQuestionAsync(ActionItem task, Language language, CancellationToken cancellation)
    {
        var found = await access.ToQuestionAsync(task.PersonId, task.QuestionId!, cancellation);
        if (found.Failure is not null) return null;
        var question = found.Value;
        return question is { State: QuestionState.Open, AnsweredAt: not null, Due: { } day } && question.HasParticipant(task.PersonId)
            ? new OpenDeadline(task.RowKey, CalendarTexts.WhatOf(question, language), question.DossierName, day, question.Timestamp, $"/vragen/{question.Id}")
            : null;
    }
}

/// <param name="What">The kind of document, or what is asked; nothing that somebody typed.</param>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="ChangedAt">When what it is about was last written.</param>
/// <param name="Path">Where it is in the portal.</param>
public sealed record OpenDeadline(string Id, string What, string Dossier, string Day, DateTimeOffset? ChangedAt, string Path);
