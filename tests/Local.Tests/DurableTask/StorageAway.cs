using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Local.Tests.DurableTask;

/// <summary>A storage that can be away for a while.</summary>
internal sealed class StorageAway : HttpPipelinePolicy
{
    private volatile bool away;

    public bool IsAway
    {
        get => away;
        set => away = value;
    }

    public int Refused { get; private set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!away) return ProcessNextAsync(message, pipeline);
        Refused++;
        throw new RequestFailedException("Connection refused.");
    }
}
