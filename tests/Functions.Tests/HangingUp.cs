using Microsoft.AspNetCore.Http;

namespace Portal.Functions.Tests;

/// <summary>
/// Callers who hang up in the middle: when the given operation on storage of their request has been done and its answer is on its way. The
/// portal has noticed by the time it goes on, so that there is nothing to wait for by time.
/// </summary>
public sealed class HangingUp : Interruptions
{
    private CancellationTokenSource? _caller;
    private TaskCompletionSource? _served;
    private int _at, _count;

    protected override string Header => "X-Test-Hangs-Up";

    public override async Task<int> SendAsync(HttpClient http, HttpRequestMessage request, int interruptAt)
    {
        using var caller = new CancellationTokenSource();
        _served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_caller, _at, _count) = (caller, interruptAt, 0);
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

    protected override async Task DoneAsync(HttpContext http, CancellationToken operation)
    {
        var place = Interlocked.Increment(ref _count);
        if (place == 1) http.Response.OnCompleted(Serve);
        if (place != _at) return;
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var notice = http.RequestAborted.Register(noticed.SetResult);
        await _caller!.CancelAsync();
        await noticed.Task;
        operation.ThrowIfCancellationRequested();
    }

    private Task Serve()
    {
        _served!.TrySetResult();
        return Task.CompletedTask;
    }
}
