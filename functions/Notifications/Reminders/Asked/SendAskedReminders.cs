using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>Notes at each document that the office had its clients reminded, and has one mail sent to each of them.</summary>
public static class SendAskedReminders
{
    [Function(nameof(SendAskedReminders))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, AskedReminders asked)
    {
        var orders = await context.CallActivityAsync<List<MailOrder>>(nameof(AskedReminderSteps.NoteReminders), asked, Retry.Activity);
        await context.SendAllAsync(orders);
    }
}

/// <summary>What somebody of the office asked for.</summary>
/// <param name="Versions">Of documents, as they were then.</param>
public sealed record AskedReminders(string Id, IReadOnlyList<string> Versions, string ById, string ByName, string Address, string UserAgent);
