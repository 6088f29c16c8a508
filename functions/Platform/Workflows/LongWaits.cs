using Microsoft.DurableTask.Client;

namespace Portal.Platform.Workflows;

/// <summary>Waiting for a moment that is days away: in parts, with a look at the row after each.</summary>
public static class LongWaits
{
    // Durable Functions cuts timers of more than six days to pieces of its own; and a wake-up that was lost is made up for.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <returns>When to look again.</returns>
    public static DateTimeOffset Towards(DateTimeOffset moment, DateTimeOffset now) => moment - now < Longest ? moment : now + Longest;

    /// <summary>Starts an orchestration unless it runs.</summary>
    public static async Task StartUnlessRunningAsync(this DurableTaskClient workflows, string name, object input, string instance, CancellationToken cancellation)
    {
        if (await workflows.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        await workflows.ScheduleNewOrchestrationInstanceAsync(name, input, new(instance), cancellation);
    }
}
