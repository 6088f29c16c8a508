using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Portal.Benchmarks.Constant;

public sealed record StepOf(string Workflow, int Number);

/// <summary>A workflow of three activities that do nothing: what the engine takes for itself.</summary>
public static class ThreeSteps
{
    private const int Last = 3;
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Ends = new();
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1)));

    /// <summary>Ends when the third activity of the workflow has run.</summary>
    public static Task EndOf(string workflow) => End(workflow).Task;

    [Function(nameof(ThreeSteps))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string workflow)
    {
        for (var number = 1; number <= Last; number++) await context.CallActivityAsync(nameof(Step), new StepOf(workflow, number), Retry);
    }

    [Function(nameof(Step))]
    public static void Step([ActivityTrigger] StepOf step)
    {
        if (step.Number == Last) End(step.Workflow).TrySetResult();
    }

    private static TaskCompletionSource End(string workflow) => Ends.GetOrAdd(workflow, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
