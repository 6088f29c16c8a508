using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Local.Tests.DurableTask;

/// <summary>Lets the storage fail from the Nth operation on, which is how a process that dies looks to the table.</summary>
internal sealed class StorageFault(int fatal, bool lateInstead) : HttpPipelinePolicy
{
    private readonly TaskCompletionSource dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    /// <summary>Comes when the fault has struck.</summary>
    public Task Dead => dead.Task;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int number = Interlocked.Increment(ref count);
        if (number == fatal && lateInstead) await ProcessNextAsync(message, pipeline);
        if (number < fatal)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        dead.TrySetResult();
        throw new RequestFailedException("The storage does not answer.");
    }
}
