using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask.Replay;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Decides what a step does: end it, take note only, or let the orchestrator run.</summary>
internal sealed class StepRunner(Hub hub, DurableEngineOptions options, IDurableFunctions functions, ILoggerFactory loggers)
{
    public async Task<StepCommit> RunAsync(InstanceState state, Incoming incoming, CancellationToken cancellation)
    {
        DateTimeOffset now = NotBefore(state.History, hub.Now);
        var step = new StepCommit(state, incoming, now);
        if (incoming.IsEmpty) return step;
        if (incoming.Termination is { } termination) return step.Terminated(termination);
        if (incoming.IsSuspended || !incoming.IsDue || (incoming.HasBegun && incoming.Events.Count == 0)) return step.Taken();
        DurableEvent[] fresh = [new(EventKind.StepStarted, now), .. incoming.Events];
        return step.Ran(fresh, incoming.InvalidAwait ? Failed(state, now, LateAwait()) : await ReplayAsync(state, fresh, now, cancellation));
    }

    private async Task<ReplayResult> ReplayAsync(InstanceState state, DurableEvent[] fresh, DateTimeOffset now, CancellationToken cancellation)
    {
        InstanceMeta meta = state.Meta!;
        var replay = new OrchestratorReplay(functions, meta, state.History[0].Payload, loggers, () => _ = ReportAsync(meta));
        try
        {
            // How long it waits for a thread is not its fault.
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Task<ReplayResult> run = Task.Run(() => { begun.SetResult(); return replay.Run(state.History, fresh); }, cancellation);
            await begun.Task.WaitAsync(cancellation);
            return await run.WaitAsync(options.BlockedAfter, cancellation);
        }
        catch (TimeoutException)
        {
            return Failed(state, now, new InvalidAwaitException("it blocks its thread instead of awaiting."));
        }
    }

    // Comes when the step is over, so it is told to the instance as a message.
    private async Task ReportAsync(InstanceMeta meta)
    {
        try
        {
            await hub.PostAsync(meta.InstanceId, new(EventKind.AwaitedInvalidly, hub.Now) { Generation = meta.Generation }, CancellationToken.None);
        }
#pragma warning disable CA1031 // Nobody awaits this; the orchestration then waits as it would have without the report.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            loggers.CreateLogger<DurableEngine>().LogWarning(failed, "Orchestration {InstanceId} awaits what is not durable.", meta.InstanceId);
        }
    }

    private static InvalidAwaitException LateAwait() => new("it was continued by something that is not a durable task.");

    private static ReplayResult Failed(InstanceState state, DateTimeOffset now, Exception cause) => new()
    {
        CustomStatus = state.Meta!.CustomStatus,
        End = new(EventKind.ExecutionFailed, now) { Failure = Failures.Write(cause) },
    };

    // Time in an orchestration does not run back, whatever the clock does.
    private static DateTimeOffset NotBefore(List<DurableEvent> history, DateTimeOffset now) =>
        history.FindLast(e => e.Kind == EventKind.StepStarted) is { } last && last.At > now ? last.At : now;
}
