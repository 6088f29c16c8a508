using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Portal.Local.Host.Protocol;
using Portal.Local.Host.Worker;
using P = Microsoft.DurableTask.Protobuf;

namespace Portal.Local.Host.Durable;

/// <summary>Has the app's worker run what the engine is about to run, as the host's durable extension does.</summary>
internal sealed class DurableDispatch(FunctionCatalog catalog, FunctionInvoker invoker, TimeProvider clock, CancellationToken abandon)
{
    public async Task RunOrchestratorAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        if (catalog.Find(state.Name, TriggerKind.Orchestration) is not { } function)
        {
            context.SetProperty(OrchestratorExecutionResult.ForFailure($"There is no orchestrator named '{state.Name}'.", details: null));
            return;
        }

        // An orchestrator takes the time from here, now and at each replay.
        foreach (var started in state.NewEvents.OfType<OrchestratorStartedEvent>()) started.Timestamp = clock.GetUtcNow().UtcDateTime;
        context.SetProperty(await RunAsync(function, state));
    }

    public async Task RunActivityAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var scheduled = context.GetProperty<TaskScheduledEvent>();
        var instance = context.GetProperty<OrchestrationInstance>();
        var outcome = catalog.Find(scheduled.Name!, TriggerKind.Activity) is { } function
            ? await RunAsync(function, scheduled, instance.InstanceId)
            : Failed(scheduled, new("FunctionNotFound", $"There is no activity named '{scheduled.Name}'.", null, null, isNonRetriable: true));
        context.SetProperty(new ActivityExecutionResult { ResponseEvent = outcome });
    }

    private async Task<OrchestratorExecutionResult> RunAsync(Function function, OrchestrationRuntimeState state)
    {
        try
        {
            var returned = await invoker.InvokeAsync(function, new TypedData { String = Request(state) }, abandon);
            var response = P.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(returned.String));
            var actions = response.Actions.Select(ProtobufUtils.ToOrchestratorAction).ToList();
            return new OrchestratorExecutionResult { CustomStatus = response.CustomStatus, Actions = actions };
        }
        catch (FunctionFailedException exception) when (!abandon.IsCancellationRequested)
        {
            return OrchestratorExecutionResult.ForFailure(exception.Message, exception);
        }
        catch (Exception exception) when (exception is WorkerGoneException or FunctionFailedException)
        {
            throw new SessionAbortedException(exception.Message);
        }
    }

    private async Task<HistoryEvent> RunAsync(Function function, TaskScheduledEvent scheduled, string instanceId)
    {
        try
        {
            var input = new TypedData { String = ActivityData.Input(scheduled.Input) };
            var returned = await invoker.InvokeAsync(function, input, abandon, metadata: [KeyValuePair.Create("instanceId", instanceId)]);
            return new TaskCompletedEvent(-1, scheduled.EventId, ActivityData.Output(returned));
        }
        catch (FunctionFailedException exception) when (!abandon.IsCancellationRequested)
        {
            return Failed(scheduled, ActivityData.Failure(exception.Failure));
        }
        catch (Exception exception) when (exception is WorkerGoneException or FunctionFailedException)
        {
            throw new SessionAbortedException(exception.Message);
        }
    }

    private static TaskFailedEvent Failed(TaskScheduledEvent scheduled, FailureDetails failure) =>
        new(-1, scheduled.EventId, failure.ErrorMessage, null, failure);

    private static string Request(OrchestrationRuntimeState state) => ProtobufUtils.Base64Encode(new P.OrchestratorRequest
    {
        InstanceId = state.OrchestrationInstance!.InstanceId,
        ExecutionId = state.OrchestrationInstance.ExecutionId,
        PastEvents = { state.PastEvents.Select(ProtobufUtils.ToHistoryEventProto) },
        NewEvents = { state.NewEvents.Select(ProtobufUtils.ToHistoryEventProto) },
    });
}
