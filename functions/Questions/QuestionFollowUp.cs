using Portal.Domain;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>
/// Makes tasks, the office's work and its list agree with how a conversation stands. It can be repeated at will: what counts is the conversation's row
/// and the memberships; what changed while it was at it is looked at again.
/// </summary>
public sealed class QuestionFollowUp(QuestionStore questions, MembershipStore memberships, ActionItems tasks, WorkItems workItems, OfficeQuestions office)
{
    // Each turn's item is ended by what ended the turn; these may have overtaken one another.
    private const int TurnsToEnd = 3;

    public async Task SettleAsync(QuestionId id, CancellationToken cancellation)
    {
        for (Question? settled = null; await questions.FindAsync(id, cancellation) is { } now && now.ETag != settled?.ETag; settled = now)
        {
            await SettleTasksAsync(now, cancellation);
            await SettleWorkAsync(now, cancellation);
            await office.ListAsync(now, cancellation);
        }
    }

    private async Task SettleTasksAsync(Question question, CancellationToken cancellation)
    {
        var members = await memberships.OfDossierAsync(question.DossierId, cancellation);
        foreach (var member in members.Where(member => AccessRules.IsAsked(question, member))) await tasks.PutAsync(ActionItem.For(member.PersonId, question), cancellation);
        // Also from those who meanwhile ceased to be members, or were limited to some sub-dossiers.
        var asked = (await memberships.OfDossierAsync(question.DossierId, cancellation)).Where(member => AccessRules.IsAsked(question, member)).Select(member => member.PersonId).ToHashSet();
        foreach (var member in members.Where(member => !asked.Contains(member.PersonId))) await tasks.RemoveAsync(member.PersonId, question.Id, cancellation);
    }

    private async Task SettleWorkAsync(Question question, CancellationToken cancellation)
    {
        var ended = question.AwaitsOffice ? question.Turn - 1 : question.Turn;
        for (var turn = Math.Max(1, ended - TurnsToEnd); turn <= ended; turn++) await workItems.CallOffAsync(WorkItem.IdOf(question, turn), cancellation);
        if (question.AwaitsOffice) await workItems.AddAsync(WorkItem.For(question), cancellation);
    }
}
