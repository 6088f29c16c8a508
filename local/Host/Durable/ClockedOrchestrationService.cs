using System.Collections.Concurrent;
using DurableTask.Core;

namespace Portal.Local.Host.Durable;

/// <summary>A store whose timers wait for the host's clock, and which knows what is being worked on; in all else the store itself.</summary>
/// <param name="isStray">Whether a message is for an instance that was purged or started anew meanwhile, and the store would take it all the same.</param>
internal sealed class ClockedOrchestrationService(IOrchestrationService store, ClockedTimers timers, Func<TaskMessage, bool> isStray) : IOrchestrationService
{
    private readonly ConcurrentDictionary<string, TaskOrchestrationWorkItem> _inHand = new(StringComparer.OrdinalIgnoreCase);

    public int TaskOrchestrationDispatcherCount => store.TaskOrchestrationDispatcherCount;

    public int MaxConcurrentTaskOrchestrationWorkItems => Math.Max(8, store.MaxConcurrentTaskOrchestrationWorkItems);

    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => store.EventBehaviourForContinueAsNew;

    public int TaskActivityDispatcherCount => store.TaskActivityDispatcherCount;

    public int MaxConcurrentTaskActivityWorkItems => Math.Max(8, store.MaxConcurrentTaskActivityWorkItems);

    public Task StartAsync() => store.StartAsync();

    public Task StopAsync() => store.StopAsync();

    public Task StopAsync(bool isForced) => store.StopAsync(isForced);

    public Task CreateAsync() => store.CreateAsync();

    public Task CreateAsync(bool recreateInstanceStore) => store.CreateAsync(recreateInstanceStore);

    public Task CreateIfNotExistsAsync() => store.CreateIfNotExistsAsync();

    public Task DeleteAsync() => store.DeleteAsync();

    public Task DeleteAsync(bool deleteInstanceStore) => store.DeleteAsync(deleteInstanceStore);

    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) =>
        store.IsMaxMessageCountExceeded(currentMessageCount, runtimeState);

    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => store.GetDelayInSecondsAfterOnProcessException(exception);

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => store.GetDelayInSecondsAfterOnFetchException(exception);

    /// <summary>Whether a step of the instance is being made, or its end is not yet given back to the store.</summary>
    public bool IsInHand(string instanceId) => _inHand.ContainsKey(instanceId);

    public async Task<TaskOrchestrationWorkItem> LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await store.LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken);
        if (item is not null) _inHand[item.InstanceId] = item;
        return item!;
    }

    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) =>
        store.RenewTaskOrchestrationWorkItemLockAsync(workItem);

    public async Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState orchestrationState)
    {
        var due = timers.Hold(timerMessages);
        var taken = orchestratorMessages.Where(message => !isStray(message)).ToList();
        await store.CompleteTaskOrchestrationWorkItemAsync(
            workItem, newOrchestrationRuntimeState, outboundMessages, taken, due, continuedAsNewMessage, orchestrationState);
        var now = newOrchestrationRuntimeState;
        timers.Forget(workItem.InstanceId, exceptExecution: IsOver(now) ? null : now.OrchestrationInstance?.ExecutionId);
    }

    public Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem) =>
        store.AbandonTaskOrchestrationWorkItemAsync(workItem);

    public async Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        await store.ReleaseTaskOrchestrationWorkItemAsync(workItem);
        // Not when the next step of the instance was taken in between.
        _inHand.TryRemove(KeyValuePair.Create(workItem.InstanceId, workItem));
    }

    public Task<TaskActivityWorkItem> LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken) =>
        store.LockNextTaskActivityWorkItem(receiveTimeout, cancellationToken);

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) =>
        store.RenewTaskActivityWorkItemLockAsync(workItem);

    public Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage) =>
        isStray(responseMessage) ? Task.CompletedTask : store.CompleteTaskActivityWorkItemAsync(workItem, responseMessage);

    public Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem) => store.AbandonTaskActivityWorkItemAsync(workItem);

    private static bool IsOver(OrchestrationRuntimeState state) => state.OrchestrationStatus
        is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated or OrchestrationStatus.Canceled;
}
