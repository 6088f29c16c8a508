using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.Domain;

namespace Portal.Questions;

/// <summary>Orders what has to follow a write in a conversation, before it, and does the part that somebody waits for right after it.</summary>
public sealed class QuestionWorkflows(QuestionFollowUp followUp, ILogger<QuestionWorkflows> logger)
{
    private static string InstanceOf(QuestionChange change) => $"question-{change.ChangeId}";

    /// <summary>Before the write. Without this nothing is written.</summary>
    public Task OrderAsync(DurableTaskClient engine, QuestionChange change, CancellationToken cancellation) =>
        engine.ScheduleNewOrchestrationInstanceAsync(nameof(FollowQuestion), change, new StartOrchestrationOptions(InstanceOf(change)), cancellation);

    /// <summary>After the write. It need not succeed: the workflow looks by itself.</summary>
    public async Task FollowAsync(DurableTaskClient engine, QuestionChange change, Question question)
    {
        try
        {
            await followUp.SettleAsync(question.Id, CancellationToken.None);
            await engine.RaiseEventAsync(InstanceOf(change), FollowQuestion.Written, cancellation: CancellationToken.None);
        }
#pragma warning disable CA1031 // Storage away, or an engine that is busy: each in its own way, and the workflow mends them all.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogDebug(exception, "Could not follow what was written in {Question} now; it will be done later", question.Id);
        }
    }
}
