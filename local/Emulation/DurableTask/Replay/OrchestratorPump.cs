namespace Portal.Emulation.DurableTask.Replay;

/// <summary>Runs all of an orchestrator on one thread, and notices when something else tries to continue it.</summary>
internal sealed class OrchestratorPump(Action onForeignLate) : SynchronizationContext
{
    private readonly Lock gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private int thread = -1;
    private bool closed;
    private bool foreign;

    /// <summary>Something that is no durable task has continued the orchestrator.</summary>
    public bool SawForeign
    {
        get { lock (gate) return foreign; }
    }

    public bool IsOnThread => Volatile.Read(ref thread) == Environment.CurrentManagedThreadId;

    public void Run(Action work)
    {
        SynchronizationContext? before = Current;
        Volatile.Write(ref thread, Environment.CurrentManagedThreadId);
        SetSynchronizationContext(this);
        try
        {
            work();
        }
        finally
        {
            Volatile.Write(ref thread, -1);
            SetSynchronizationContext(before);
            lock (gate) closed = true;
        }
    }

    public void Drain()
    {
        while (Next() is { } next) next.Callback(next.State);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        bool late = false;
        lock (gate)
        {
            if (IsOnThread && !closed) posted.Enqueue((d, state));
            else (late, foreign) = (closed && !foreign, true);
        }

        if (late) onForeignLate();
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Remembers a call from elsewhere, which fails the orchestration even if its exception is swallowed.</summary>
    public void ReportForeign() => Post(static _ => { }, null);

    private (SendOrPostCallback Callback, object? State)? Next()
    {
        lock (gate) return posted.TryDequeue(out var next) ? next : null;
    }
}
