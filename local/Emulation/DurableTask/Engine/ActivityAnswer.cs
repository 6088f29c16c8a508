using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>What goes back to the orchestration that called an activity.</summary>
internal static class ActivityAnswer
{
    public static DurableEvent Completed(Row task, DateTimeOffset at, string? result) =>
        Answer(EventKind.TaskCompleted, task, at) with { Payload = result };

    public static DurableEvent Failed(Row task, DateTimeOffset at, Exception cause) =>
        Answer(EventKind.TaskFailed, task, at) with { Failure = Failures.Write(cause) };

    private static DurableEvent Answer(EventKind kind, Row task, DateTimeOffset at) =>
        new(kind, at) { TaskId = task.Event.TaskId, Generation = Keys.Parse(task.Key).Generation };
}
