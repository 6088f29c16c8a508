using Microsoft.DurableTask;

namespace Portal.Platform.Workflows;

/// <summary>
/// How activities are tried again. Every call has it: a worker that dies fails the activities it was running. The longest pause times
/// the attempts outlast a weekend's outage.
/// </summary>
public static class Retry
{
    public static TaskOptions Activity { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 500, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(10)));
}
