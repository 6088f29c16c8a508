using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Notifications.Delivery;

/// <summary>Empties the outbox, round by round, one at a time for the whole portal: that is how the pace is kept. Never ends.</summary>
public static class SendOutbox
{
    /// <summary>The custom status when nothing can go now.</summary>
    public const string Idle = "idle";

    [Function(nameof(SendOutbox))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus("sending");
        var round = await context.CallActivityAsync<OutboxRound>(nameof(DeliverMails), OutboxFlow.Instance, Retry.Activity);
        await context.UntilAsync(round);
        // What came in meanwhile is dropped: the next round looks at the table itself, where each mail was before its event.
        context.ContinueAsNew(preserveUnprocessedEvents: false);
    }

    private static async Task UntilAsync(this TaskOrchestrationContext context, OutboxRound round)
    {
        if (round.LookAgainAt is not { } at)
        {
            context.SetCustomStatus(Idle);
            await context.WaitForExternalEvent<object>(OutboxFlow.Filled);
            return;
        }

        var wait = at.UtcDateTime - context.CurrentUtcDateTime;
        if (wait <= TimeSpan.Zero) return;
        if (round.IsFull) await context.CreateTimer(wait, CancellationToken.None);
        else await context.UntilToldAsync(OutboxFlow.Filled, wait);
    }
}

/// <param name="LookAgainAt">Null when nothing waits.</param>
/// <param name="IsFull">Nothing may be sent before that, whatever comes in.</param>
public sealed record OutboxRound(DateTimeOffset? LookAgainAt, bool IsFull = false);
