namespace Portal.Emulation.DurableTask.Storage;

/// <summary>What a row of history, or a message on its way there, says. The names are persisted.</summary>
internal enum EventKind
{
    ExecutionStarted,
    StepStarted,
    TaskScheduled,
    TaskCompleted,
    TaskFailed,
    SubScheduled,
    SubCompleted,
    SubFailed,
    TimerCreated,
    TimerFired,
    EventSent,
    EventRaised,
    Suspended,
    Resumed,
    Terminated,
    TerminatedWithSubs,
    AwaitedInvalidly,
    ExecutionCompleted,
    ExecutionFailed,
    ContinuedAsNew,
}
