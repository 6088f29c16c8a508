using Microsoft.DurableTask.Client;

namespace Portal.Platform.Workflows;

/// <summary>Waiting for a moment that is days away: in parts, with a look at the row after each.</summary>
public static class LongWaits
{
    // Durable Functions cuts timers of more than six days to pieces of its own; and a wake-up that was lost is made up for.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <returns>When to look again.</returns>
    public static DateTimeOffset Towards(DateTimeOffset moment, DateTimeOffset now) => moment - now < Longest ? moment : now + Longest;

    /// <summary>Starts an orchestration unless it runs, or is started by another at the same moment.</summary>
    public static async Task StartUnlessRunningAsync(this DurableTaskClient workflows, string name, object input, string instance, CancellationToken cancellation)
    {
        if (await workflows.IsRunningAsync(instance, cancellation)) return;
        try
        {
            await workflows.ScheduleNewOrchestrationInstanceAsync(name, input, new(instance), cancellation);
        }
#pragma warning disable CA1031 // That it was started in between the engine tells in more than one way; whether it was, is asked.
        catch (Exception)
#pragma warning restore CA1031
        {
            if (!await workflows.IsRunningAsync(instance, cancellation)) throw;
        }
    }

    private static async Task<bool> IsRunningAsync(this DurableTaskClient workflows, string instance, CancellationToken cancellation) =>
        await workflows.GetInstanceAsync(instance, cancellation) is { IsCompleted: false };
}
