using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Notifications;
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
        if (await context.UntilWrittenAsync(change) is not { } message) return;
        await context.CallActivityAsync(nameof(QuestionSteps.SettleQuestion), message, Retry.Activity);
        var letters = await context.CallActivityAsync<List<MailOrder>>(nameof(QuestionSteps.ListLetters), message, Retry.Activity);
        await Task.WhenAll(letters.Select(letter => context.CallActivityAsync(nameof(SendMail), letter, Retry.Activity)));
    }

    private static async Task<string?> UntilWrittenAsync(this TaskOrchestrationContext context, QuestionChange change)
    {
        for (var pause = FirstPause; ; pause *= 2)
        {
            var message = await context.CallActivityAsync<string?>(nameof(QuestionSteps.FindWritten), change, Retry.Activity);
            if (message is not null || pause > LastPause) return message;
            await context.UntilToldAsync(pause);
        }
    }

    private static async Task UntilToldAsync(this TaskOrchestrationContext context, TimeSpan patience)
    {
        try
        {
            await context.WaitForExternalEvent<object>(Written, patience);
        }
        catch (TaskCanceledException)
        {
            // Not told: it looks all the same.
        }
    }
}
