using Microsoft.DurableTask;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>A durable task that the orchestrator may be waiting for.</summary>
internal abstract class OpenTask
{
    public abstract void Complete(DurableEvent answer);
}

/// <summary>Continuations run inline, on the pump: completing asynchronously would leave its thread.</summary>
internal sealed class OpenTask<T>(string name) : OpenTask
{
    private readonly TaskCompletionSource<T?> source = new();

    public Task<T?> Task => source.Task;

    public bool IsOpen => !source.Task.IsCompleted;

    public bool Cancel(CancellationToken cancellation) => source.TrySetCanceled(cancellation);

    public override void Complete(DurableEvent answer)
    {
        if (Failures.Read(answer.Failure) is { } failure) source.TrySetException(new TaskFailedException(name, answer.TaskId, failure));
        else SetResult(answer.Payload);
    }

    private void SetResult(string? payload)
    {
        T? result;
        try
        {
            result = DurableData.Converter.Deserialize<T>(payload);
        }
#pragma warning disable CA1031 // Whatever the converter throws is the orchestrator's to see.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            source.TrySetException(unreadable);
            return;
        }

        source.TrySetResult(result);
    }
}
