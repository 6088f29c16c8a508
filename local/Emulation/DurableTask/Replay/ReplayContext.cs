using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>The context of one replay: what the orchestrator asks becomes an action with the next number.</summary>
internal sealed class ReplayContext(InstanceMeta meta, string? input, OrchestratorPump pump, ILoggerFactory loggers) : TaskOrchestrationContext
{
    // Azure refuses a longer one as well: 16 KB of UTF-16.
    private const int MaxCustomStatus = 8192;

    private readonly ReplayGuids guids = new($"{meta.InstanceId}|{meta.StartId}|{meta.Generation}");
    private readonly Dictionary<int, OpenTask> open = [];
    private int nextTaskId;

    public override TaskName Name { get; } = meta.Name;

    public override string InstanceId => meta.InstanceId;

    public override ParentOrchestrationInstance? Parent { get; } = meta.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;

    public override bool IsReplaying => Replaying;

    public DateTimeOffset Now { get; set; }

    public bool Replaying { get; set; }

    /// <summary>Actions that are not in the history (yet), in their order.</summary>
    public SortedDictionary<int, DurableEvent> Actions { get; } = [];

    public HashSet<int> CancelledTimers { get; } = [];

    public ExternalEvents Events { get; } = new();

    public string? CustomStatus { get; private set; } = meta.CustomStatus;

    public (string? Input, bool KeepEvents)? NextRun { get; private set; }

    public bool IsWaiting => open.Count > 0 || Events.HasWaiters;

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => DurableData.Converter.Deserialize<T>(input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        string? payload = Serialize(input);
        return WithRetry(options, () => Schedule<TResult>(new(EventKind.TaskScheduled, Now) { Name = name, Payload = payload }));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        string? payload = Serialize(input);
        string? instance = InstanceIds.Checked((options as SubOrchestrationOptions)?.InstanceId);
        return WithRetry(options, () => Schedule<TResult>(new(EventKind.SubScheduled, Now)
        {
            Name = orchestratorName,
            Payload = payload,
            Instance = instance ?? NewGuid().ToString("N"),
        }));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        if (fireAt.Kind == DateTimeKind.Local) throw new ArgumentException("A timer takes a time in UTC.", nameof(fireAt));
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        var timer = new OpenTask<object>("timer");
        int id = Add(new(EventKind.TimerCreated, Now) { FireAt = new DateTimeOffset(fireAt, TimeSpan.Zero) }, timer);
        cancellationToken.Register(() => CancelTimer(id, timer, cancellationToken));
        return timer.Task;
    }

    public override Task<T?> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
        where T : default
    {
        Guard();
        return Events.WaitAsync<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Add(new(EventKind.EventSent, Now) { Instance = InstanceIds.Checked(instanceId), Name = eventName, Payload = Serialize(payload) }, null);

    public override void SetCustomStatus(object? customStatus)
    {
        Guard();
        string? status = DurableData.Converter.Serialize(customStatus);
        if (status?.Length > MaxCustomStatus) throw new ArgumentException("A custom status has at most 16 KB.", nameof(customStatus));
        CustomStatus = status;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Guard();
        NextRun = (Serialize(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        Guard();
        return guids.Next();
    }

    /// <summary>Answers a task; one that is not open any more ignores it.</summary>
    public void Answer(DurableEvent answer)
    {
        if (open.Remove(answer.TaskId, out OpenTask? task)) task.Complete(answer);
    }

    private Task<T> WithRetry<T>(TaskOptions? options, Func<Task<T>> call) =>
        options?.Retry is { } retry ? Retries.RunAsync(this, retry, call) : call();

    private Task<T> Schedule<T>(DurableEvent action)
    {
        var task = new OpenTask<T>(action.Name!);
        Add(action, task);
        return task.Task!;
    }

    private int Add(DurableEvent action, OpenTask? task)
    {
        Guard();
        int id = nextTaskId++;
        Actions.Add(id, action with { TaskId = id });
        if (task is not null) open.Add(id, task);
        return id;
    }

    private void CancelTimer(int id, OpenTask<object> timer, CancellationToken cancellation)
    {
        if (!timer.IsOpen) return;
        open.Remove(id);
        CancelledTimers.Add(id);
        timer.Cancel(cancellation);
    }

    private static string? Serialize(object? value) => Payload.Checked(DurableData.Converter.Serialize(value));

    private void Guard()
    {
        if (pump.IsOnThread) return;
        pump.ReportForeign();
        throw new InvalidAwaitException("the context was used from another thread than the orchestrator's.");
    }
}
