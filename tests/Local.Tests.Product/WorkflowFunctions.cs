using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Portal.Local.Tests.Product;

/// <summary>What the durable engine has to do for the portal, each in its smallest form.</summary>
public sealed class WorkflowFunctions(Notebook notebook)
{
    private static readonly TaskOptions Retry = new(new TaskRetryOptions(new RetryPolicy(3, TimeSpan.FromMilliseconds(1))));

    [Function(nameof(WaitDays))]
    public static async Task<DateTime> WaitDays([OrchestrationTrigger] TaskOrchestrationContext context, int days)
    {
        await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
        return context.CurrentUtcDateTime;
    }

    [Function(nameof(WaitForWord))]
    public static async Task<string> WaitForWord([OrchestrationTrigger] TaskOrchestrationContext context, int days)
    {
        context.SetCustomStatus("waiting");
        try
        {
            return await context.WaitForExternalEvent<string>("word", TimeSpan.FromDays(days));
        }
        catch (TaskCanceledException)
        {
            return "nothing was heard";
        }
    }

    /// <summary>Begins anew after each word, until it is the last; a timer of an earlier run must not end a later one.</summary>
    [Function(nameof(Rounds))]
    public static async Task<string> Rounds([OrchestrationTrigger] TaskOrchestrationContext context, string heard)
    {
        context.SetCustomStatus(heard);
        using var over = new CancellationTokenSource();
        var day = context.CreateTimer(TimeSpan.FromDays(1), over.Token);
        var word = context.WaitForExternalEvent<string>("word");
        if (await Task.WhenAny(day, word) == day) return $"{heard}, and a day";
        // A run does not end while a timer of it is open.
#pragma warning disable CA1849 // An orchestrator stays on its thread.
        over.Cancel();
#pragma warning restore CA1849
        if (word.Result == "last") return heard;
        context.ContinueAsNew($"{heard} {word.Result}", preserveUnprocessedEvents: true);
        return "";
    }

    [Function(nameof(ParentAndChild))]
    public static async Task<string> ParentAndChild([OrchestrationTrigger] TaskOrchestrationContext context) =>
        $"parent of {await context.CallSubOrchestratorAsync<string>(nameof(WaitForWord), 0, new SubOrchestrationOptions(instanceId: context.InstanceId + "-child"))}";

    [Function(nameof(LongStep))]
    public static Task<string> LongStep([OrchestrationTrigger] TaskOrchestrationContext context, string name) =>
        context.CallActivityAsync<string>(nameof(Step), name, Retry);

    [Function(nameof(Step))]
    public async Task<string> Step([ActivityTrigger] string name, FunctionContext context)
    {
        notebook.Add($"step {name}");
        if (notebook.Count("hold step") > 0) await notebook.Wait("step").WaitAsync(context.CancellationToken);
        return $"step {name}";
    }

    /// <summary>Three steps from start to end.</summary>
    [Function(nameof(Three))]
    public static async Task<string> Three([OrchestrationTrigger] TaskOrchestrationContext context, string name) =>
        await context.CallActivityAsync<string>(nameof(Step), name + 1, Retry)
        + await context.CallActivityAsync<string>(nameof(Step), name + 2, Retry)
        + await context.CallActivityAsync<string>(nameof(Step), name + 3, Retry);
}
