using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>Runs an orchestrator through its history and then through what is new.</summary>
internal sealed class OrchestratorReplay
{
    private readonly IDurableFunctions functions;
    private readonly OrchestratorPump pump;
    private readonly ReplayContext context;
    private Task<object?>? orchestrator;

    public OrchestratorReplay(IDurableFunctions functions, InstanceMeta meta, string? input, ILoggerFactory loggers, Action onForeignLate)
    {
        this.functions = functions;
        pump = new OrchestratorPump(onForeignLate);
        context = new ReplayContext(meta, input, pump, loggers);
    }

    /// <summary>Does not return if the orchestrator blocks its thread.</summary>
    public ReplayResult Run(IReadOnlyList<DurableEvent> past, IReadOnlyList<DurableEvent> fresh)
    {
        ReplayResult? result = null;
        pump.Run(() => result = Outcome(past, fresh));
        return result!;
    }

    private ReplayResult Outcome(IReadOnlyList<DurableEvent> past, IReadOnlyList<DurableEvent> fresh)
    {
        try
        {
            Process(past, replaying: true);
            RequireNoneLeft();
            Process(fresh, replaying: false);
            return Result(End());
        }
        catch (NonDeterministicOrchestrationException broken)
        {
            // What it asked for after it went astray is not carried out.
            return new() { CustomStatus = context.CustomStatus, End = Failed(broken) };
        }
    }

    private void Process(IReadOnlyList<DurableEvent> events, bool replaying)
    {
        context.Replaying = replaying;
        foreach (DurableEvent next in events)
        {
            Process(next);
            pump.Drain();
        }
    }

    private void Process(DurableEvent next)
    {
        if (next.Kind == EventKind.StepStarted) Begin(next.At);
        else if (next.Kind == EventKind.EventRaised) context.Events.Raise(next);
        else if (next.IsAnswer) context.Answer(next);
        else if (next.IsAction) Match(next);
    }

    private void Begin(DateTimeOffset at)
    {
        context.Now = at;
        orchestrator ??= StartAsync();
    }

    private async Task<object?> StartAsync()
    {
        if (!functions.HasOrchestrator(context.Name)) throw new InvalidOperationException($"There is no orchestrator '{context.Name}'.");
        return await functions.RunOrchestratorAsync(context.Name, context);
    }

    private void Match(DurableEvent recorded)
    {
        if (!context.Actions.Remove(recorded.TaskId, out DurableEvent? asked))
            throw new NonDeterministicOrchestrationException($"the history has {Describe(recorded)}, which the orchestrator did not ask for.");
        if (asked.Kind != recorded.Kind || !string.Equals(asked.Name, recorded.Name, StringComparison.OrdinalIgnoreCase))
            throw new NonDeterministicOrchestrationException($"the history has {Describe(recorded)} where the orchestrator asked for {Describe(asked)}.");
    }

    private void RequireNoneLeft()
    {
        if (context.Actions.Count == 0) return;
        throw new NonDeterministicOrchestrationException(
            $"the orchestrator asked for {Describe(context.Actions.First().Value)}, which is not in the history.");
    }

    private DurableEvent? End()
    {
        if (pump.SawForeign) return Failed(new InvalidAwaitException("it was continued by something that is not a durable task."));
        if (orchestrator is not { IsCompleted: true }) return context.IsWaiting ? null : Failed(new InvalidAwaitException("it waits for something that is not a durable task."));
        if (!orchestrator.IsCompletedSuccessfully) return Failed(Cause(orchestrator));
        if (context.NextRun is { } next) return new(EventKind.ContinuedAsNew, context.Now) { Payload = next.Input };
        return Completed(orchestrator.Result);
    }

    private DurableEvent Completed(object? result)
    {
        try
        {
            return new(EventKind.ExecutionCompleted, context.Now) { Payload = Payload.Checked(DurableData.Converter.Serialize(result)) };
        }
#pragma warning disable CA1031 // A result that cannot be written is a failure of the orchestration, whatever the reason.
        catch (Exception unwritable)
#pragma warning restore CA1031
        {
            return Failed(unwritable);
        }
    }

    private ReplayResult Result(DurableEvent? end) => new()
    {
        Actions = [.. context.Actions.Values],
        CancelledTimers = context.CancelledTimers,
        CustomStatus = context.CustomStatus,
        End = end,
        KeptEvents = context.NextRun?.KeepEvents == true ? [.. context.Events.Kept] : [],
    };

    private DurableEvent Failed(Exception cause) => new(EventKind.ExecutionFailed, context.Now) { Failure = Failures.Write(cause) };

    private static Exception Cause(Task ended) => ended.Exception?.InnerException ?? new TaskCanceledException(ended);

    private static string Describe(DurableEvent action) => $"{action.Kind} '{action.Name}' (#{action.TaskId})";
}
