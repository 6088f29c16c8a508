using Microsoft.DurableTask;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>Retries as part of the orchestration: each wait is a durable timer.</summary>
internal static class Retries
{
    public static async Task<T> RunAsync<T>(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        DateTime start = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failed)
            {
                if (!await AgainAsync(context, retry, failed, attempt, context.CurrentUtcDateTime - start)) throw;
            }
        }
    }

    private static async Task<bool> AgainAsync(
        TaskOrchestrationContext context, TaskRetryOptions retry, TaskFailedException failed, int attempt, TimeSpan elapsed)
    {
        if (retry.Handler is { } handler) return await handler(new(context, attempt, failed.FailureDetails, elapsed, CancellationToken.None));
        RetryPolicy policy = retry.Policy!;
        bool inTime = policy.RetryTimeout == Timeout.InfiniteTimeSpan || elapsed < policy.RetryTimeout;
        if (attempt >= policy.MaxNumberOfAttempts || !inTime || !policy.Handle(failed)) return false;
        await context.CreateTimer(Delay(policy, attempt), CancellationToken.None);
        return true;
    }

    private static TimeSpan Delay(RetryPolicy policy, int attempt)
    {
        double ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return ticks < policy.MaxRetryInterval.Ticks ? TimeSpan.FromTicks((long)ticks) : policy.MaxRetryInterval;
    }
}
