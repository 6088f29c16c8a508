using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Notifications.Push;

/// <summary>
/// Tells the devices of a person that something waits. Those whose service does not take the message are tried again for some hours. Then it is
/// given up without a word to anybody: the mail has said the same, and nobody at the office could do more.
/// </summary>
public static class TellDevices
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(4)];

    [Function(nameof(TellDevices))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<PushOrder>()!;
        var left = await context.CallActivityAsync<List<string>>(nameof(PushToDevices), order, Retry.Activity);
        foreach (var pause in Pauses)
        {
            if (left.Count == 0) return;
            await context.CreateTimer(pause, CancellationToken.None);
            left = await context.CallActivityAsync<List<string>>(nameof(PushToDevices), order with { Devices = left }, Retry.Activity);
        }
    }
}
