using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The activities of <see cref="FollowQuestion"/>. Each can run twice and leaves the same.</summary>
public sealed class QuestionSteps(QuestionStore questions, MembershipStore memberships, QuestionFollowUp followUp, ClientList clients)
{
    /// <summary>The message that was written by this very change (number 0: nothing was said), or null as long as there is none.</summary>
    [Function(nameof(FindWritten))]
    public async Task<string?> FindWritten([ActivityTrigger] QuestionChange change, CancellationToken cancellation) =>
        await questions.WrittenAsync(change, cancellation) is { } written && written.ChangeId == change.ChangeId
            ? new MessageId(new QuestionId(change.DossierId, written.Question), written.Message).ToString()
            : null;

    [Function(nameof(SettleQuestion))]
    public async Task SettleQuestion([ActivityTrigger] string message, CancellationToken cancellation)
    {
        using var span = Tracing.Continue(nameof(SettleQuestion), (await questions.FindAsync(MessageId.Parse(message).Question, cancellation))?.Trace);
        await followUp.SettleAsync(MessageId.Parse(message).Question, cancellation);
        await clients.RefreshAsync(MessageId.Parse(message).Question.DossierId, cancellation);
    }

    /// <summary>Who has to be written to about it.</summary>
    [Function(nameof(ListLetters))]
    public async Task<List<MailOrder>> ListLetters([ActivityTrigger] string message, CancellationToken cancellation)
    {
        var id = MessageId.Parse(message);
        if (await questions.FindAsync(id, cancellation) is not { } said || await questions.FindAsync(id.Question, cancellation) is not { } question) return [];
        if (said.From == Side.Client) return [MailOrder.Asked(message)];
        return [.. (await memberships.OfDossierAsync(question.DossierId, cancellation))
            .Where(member => AccessRules.Concerns(question, member))
            .Select(member => MailOrder.Answered(message, member.PersonId))];
    }
}
