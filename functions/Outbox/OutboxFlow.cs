using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Portal.Outbox;

/// <summary>Starts and wakes what empties the outbox.</summary>
public static class OutboxFlow
{
    public const string Instance = "outbox";
    public const string Filled = "filled";

    /// <summary>The orchestrator: Notifications/Delivery/SendOutbox.</summary>
    public const string Sending = "SendOutbox";

    /// <summary>Sees to it that it runs and looks.</summary>
    public static async Task WakeOutboxAsync(this DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await workflows.GetInstanceAsync(Instance, cancellation) is not { IsCompleted: false })
        {
            try
            {
                await workflows.ScheduleNewOrchestrationInstanceAsync(Sending, new StartOrchestrationOptions(Instance), cancellation);
                return;
            }
#pragma warning disable CA1031 // Started by another at the same moment, which the engine tells in more than one way; if not, raising the event fails below.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }

        await workflows.RaiseEventAsync(Instance, Filled, cancellation: cancellation);
    }
}
