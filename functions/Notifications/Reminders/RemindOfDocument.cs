using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.DocumentFlow;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Notifications.Reminders;

/// <summary>
/// Reminds of a version of a document for as long as it waits for its clients. What is true is read from the document's row each time:
/// the waiting only says when to look, and an event that says to look now is a courtesy.
/// </summary>
public static class RemindOfDocument
{
    [Function(nameof(RemindOfDocument))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, Reminding reminding)
    {
        var next = await context.CallActivityAsync<NextReminder>(nameof(ReminderSteps.FindReminder), reminding, Retry.Activity);
        if (next.IsOver) return;
        if (next.IsDue)
        {
            await context.SendAllAsync(next.Orders);
            if (next.IsLast) await context.CallActivityAsync(nameof(ReminderSteps.TellOfSilence), reminding.Version, Retry.Activity);
        }
        else
        {
            await context.UntilAsync(next.At);
        }

        // A history without end would be replayed each time. What came in meanwhile is of no use: the next turn looks anyway.
        context.ContinueAsNew(next.IsDue ? reminding with { RemindedAt = next.At } : reminding, preserveUnprocessedEvents: false);
    }

    // After the last one only the event is left to wait for: the deadline may be moved.
    private static async Task UntilAsync(this TaskOrchestrationContext context, DateTimeOffset? moment)
    {
        if (moment is not { } at)
        {
            await context.WaitForExternalEvent<object>(ApprovalWorkflows.Moved);
            return;
        }

        var wait = at.UtcDateTime - context.CurrentUtcDateTime;
        if (wait > TimeSpan.Zero) await context.UntilToldAsync(ApprovalWorkflows.Moved, wait);
    }
}

/// <param name="RemindedAt">The moment that was the last one to be reminded at.</param>
public sealed record Reminding(string Version, DateTimeOffset? RemindedAt = null);

/// <param name="IsOver">There is nothing to remind of any more.</param>
/// <param name="At">The moment that is due, or when to look again; null for never.</param>
/// <param name="IsLast">No moment comes after it.</param>
public sealed record NextReminder(bool IsOver, bool IsDue, DateTimeOffset? At, bool IsLast, IReadOnlyList<MailOrder> Orders)
{
    public static readonly NextReminder Over = new(true, false, null, false, []);

    public static NextReminder Wait(DateTimeOffset? until) => new(false, false, until, false, []);
}
