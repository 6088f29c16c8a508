using Microsoft.AspNetCore.Http;

namespace Portal.Functions.Tests;

/// <summary>Requests that go no further than the given operation, as if the process had ended: what it wrote is there, and nothing follows.</summary>
public sealed class Crashing : Interruptions
{
    private int _at, _count;

    protected override string Header => "X-Test-Crashes";

    public override async Task<int> SendAsync(HttpClient http, HttpRequestMessage request, int interruptAt)
    {
        (_at, _count) = (interruptAt, 0);
        request.Headers.Add(Header, "yes");
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode == (_count < _at), $"{request.Method} {request.RequestUri} answered {answer.StatusCode}");
        return _count;
    }

    // Nothing after it either: what tries again would go on where the process has ended.
    protected override Task DoneAsync(HttpContext http, CancellationToken operation) =>
        Interlocked.Increment(ref _count) >= _at ? throw new InvalidOperationException("The process ends here.") : Task.CompletedTask;
}
