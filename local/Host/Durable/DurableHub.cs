using DurableTask.AzureStorage;
using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.Extensions.Logging;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Durable;

/// <summary>
/// The durable engine: DurableTask.Core on a store, which has the app's worker run orchestrators and activities. Its timers go by the
/// host's clock.
/// </summary>
internal sealed class DurableHub : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    private readonly IOrchestrationService _store;
    private readonly ClockedOrchestrationService _service;
    private readonly bool _isHeld;
    private readonly ClockedTimers _timers;
    private readonly ILoggerFactory _loggers;
    private TaskHubWorker? _worker;

    public DurableHub(DurableStore store, TimeProvider clock, ILoggerFactory loggers)
    {
        _loggers = loggers;
        _store = store.ConnectionString is null ? new InMemoryOrchestrationService(loggers) : InStorage(store, loggers);
        _isHeld = store.ConnectionString is null;
        _timers = new ClockedTimers(Client, clock, loggers.CreateLogger<ClockedTimers>());
        _service = new ClockedOrchestrationService(_store, _timers, IsStray);
        Clock = clock;
    }

    public IOrchestrationService Store => _store;

    public IOrchestrationServiceClient Client => (IOrchestrationServiceClient)_store;

    public TimeProvider Clock { get; }

    /// <summary>The hub's tables and queues are there afterwards; nothing runs yet.</summary>
    public Task CreateAsync() => _store.CreateIfNotExistsAsync();

    /// <summary>Takes up what an earlier host left.</summary>
    public async Task StartAsync(FunctionCatalog catalog, FunctionInvoker invoker, CancellationToken abandon)
    {
        var dispatch = new DurableDispatch(catalog, invoker, Clock, abandon);
        _worker = new TaskHubWorker(_service, _loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(dispatch.RunOrchestratorAsync);
        _worker.AddActivityDispatcherMiddleware(dispatch.RunActivityAsync);
        await _worker.StartAsync();
        _timers.Start();
    }

    /// <summary>
    /// Until no step of the instance is in hand. The store in memory shows an instance as ended before the step that ended it is given back;
    /// what removed it or started it anew just then would be taken for that step's own.
    /// </summary>
    public async Task UntilAtRestAsync(string instanceId)
    {
        using var limit = new CancellationTokenSource(LongestStep, TimeProvider.System);
        while (_isHeld && _service.IsInHand(instanceId) && !limit.IsCancellationRequested)
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
    }

    public async Task StopAsync()
    {
        await _timers.DisposeAsync();
        if (_worker is not null) await _worker.StopAsync(isForced: true);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _worker?.Dispose();
    }

    // In memory, the end of an activity brings back an instance that was purged meanwhile, and what is started under its id then hears nothing.
    private bool IsStray(TaskMessage message) => _isHeld
        && message is { Event: TaskCompletedEvent or TaskFailedEvent or SubOrchestrationInstanceCompletedEvent or SubOrchestrationInstanceFailedEvent }
        && Client.GetOrchestrationStateAsync(message.OrchestrationInstance.InstanceId, message.OrchestrationInstance.ExecutionId) is { IsCompleted: true, Result: null };

    private static AzureStorageOrchestrationService InStorage(DurableStore store, ILoggerFactory loggers) => new(new()
    {
        StorageAccountClientProvider = new StorageAccountClientProvider(store.ConnectionString!),
        TaskHubName = store.HubName,
        LoggerFactory = loggers,
        // One host has the hub to itself: no leases to wait for after a kill.
        PartitionCount = 1,
        WorkerId = "local",
        UseAppLease = false,
        ThrowExceptionOnInvalidDedupeStatus = true,
        MaxQueuePollingInterval = TimeSpan.FromSeconds(1),
        ControlQueueVisibilityTimeout = store.Visibility,
        WorkItemQueueVisibilityTimeout = store.Visibility,
    });
}
