using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Questions;

/// <summary>
/// What follows a write in a conversation: tasks, the office's work, mails. Started before the write, so that nothing can come between the two;
/// a write that failed is waited for in vain, and that is all.
/// </summary>
public static class FollowQuestion
{
    /// <summary>The event that says: it has been written.</summary>
    public const string Written = "written";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    // Longer than any request lives.
    private static readonly TimeSpan LastPause = TimeSpan.FromMinutes(10);

    [Function(nameof(FollowQuestion))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, QuestionChange change)
    {
        if (await context.UntilWrittenAsync(change) is { } message) await context.FollowAsync(message);
    }

    internal static async Task FollowAsync(this TaskOrchestrationContext context, string message)
    {
        await context.CallActivityAsync(nameof(QuestionSteps.SettleQuestion), message, Retry.Activity);
        await context.SendAllAsync(await context.CallActivityAsync<List<MailOrder>>(nameof(QuestionSteps.ListLetters), message, Retry.Activity));
    }

    private static async Task<string?> UntilWrittenAsync(this TaskOrchestrationContext context, QuestionChange change)
    {
        for (var pause = FirstPause; ; pause *= 2)
        {
            var message = await context.CallActivityAsync<string?>(nameof(QuestionSteps.FindWritten), change, Retry.Activity);
            if (message is not null || pause > LastPause) return message;
            await context.UntilToldAsync(Written, pause);
        }
    }
}
