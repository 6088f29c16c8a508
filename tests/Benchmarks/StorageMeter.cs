using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Portal.Benchmarks;

/// <summary>What requests made the portal ask of storage. What workflows and timers ask in the meantime is not counted.</summary>
public sealed class StorageMeter(IHttpContextAccessor request) : HttpPipelinePolicy
{
    private int _operations;
    private long _bytes;
    private long _ticks;

    public StorageUse Total => new(Volatile.Read(ref _operations), Volatile.Read(ref _bytes), TimeSpan.FromSeconds(Volatile.Read(ref _ticks) / (double)Stopwatch.Frequency));

    public async Task<StorageUse> OfAsync(Func<Task> action)
    {
        var before = Total;
        await action();
        return Total - before;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var start = Stopwatch.GetTimestamp();
        ProcessNext(message, pipeline);
        Add(message, start);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var start = Stopwatch.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        Add(message, start);
    }

    private void Add(HttpMessage message, long start)
    {
        if (request.HttpContext is null) return;
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        Interlocked.Increment(ref _operations);
        if (message.Response.ContentStream is { CanSeek: true } body) Interlocked.Add(ref _bytes, body.Length);
    }
}

/// <param name="Bytes">Read, without headers.</param>
/// <param name="Time">Until the answers were read whole.</param>
public readonly record struct StorageUse(int Operations, long Bytes, TimeSpan Time)
{
    public static StorageUse operator -(StorageUse late, StorageUse early) =>
        new(late.Operations - early.Operations, late.Bytes - early.Bytes, late.Time - early.Time);
}
