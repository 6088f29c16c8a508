using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Functions.Tests;

/// <summary>
/// Callers who hang up in the middle: when the given operation on storage of their request has been done and its answer is on its way. The
/// portal has noticed by the time it goes on, so that there is nothing to wait for by time.
/// </summary>
public sealed class HangingUp : HttpPipelinePolicy
{
    private const string Header = "X-Test-Hangs-Up";

    private readonly HttpContextAccessor _requests = new();
    private CancellationTokenSource? _caller;
    private TaskCompletionSource? _served;
    private int _at, _count;

    public void Watch(IServiceCollection services)
    {
        var storage = services.Where(service => service.ServiceType == typeof(TableClientOptions) || service.ServiceType == typeof(BlobClientOptions));
        foreach (var service in storage) ((ClientOptions)service.ImplementationInstance!).AddPolicy(this, HttpPipelinePosition.PerCall);
    }

    /// <returns>How many operations the request took, if it got that far.</returns>
    public async Task<int> SendAsync(HttpClient http, HttpRequestMessage request, int hangUpAt)
    {
        using var caller = new CancellationTokenSource();
        _served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_caller, _at, _count) = (caller, hangUpAt, 0);
        request.Headers.Add(Header, "yes");
        try
        {
            using var answer = await http.SendAsync(request, caller.Token);
            Assert.True(answer.IsSuccessStatusCode, $"{request.Method} {request.RequestUri} answered {answer.StatusCode}");
        }
        catch (OperationCanceledException) when (caller.IsCancellationRequested)
        {
        }

        await _served.Task;
        return _count;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (_requests.HttpContext is not { } http || !http.Request.Headers.ContainsKey(Header)) return;
        var place = Interlocked.Increment(ref _count);
        if (place == 1) http.Response.OnCompleted(Serve);
        if (place != _at) return;
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var notice = http.RequestAborted.Register(noticed.SetResult);
        await _caller!.CancelAsync();
        await noticed.Task;
        message.CancellationToken.ThrowIfCancellationRequested();
    }

    private Task Serve()
    {
        _served!.TrySetResult();
        return Task.CompletedTask;
    }
}
