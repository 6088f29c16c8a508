using Microsoft.AspNetCore.Http;

namespace Portal.Functions.Tests;

/// <summary>Something that happens in the middle of a request: once the given operation on storage of it has been done.</summary>
public sealed class InBetween : StorageWatch
{
    private Func<Task> _act = () => Task.CompletedTask;
    private int _at, _count;

    protected override string Header => "X-Test-In-Between";

    /// <returns>The answer, and how many operations the request took: with fewer than <paramref name="at"/> nothing happened.</returns>
    public async Task<(HttpResponseMessage Answer, int Operations)> SendAsync(HttpClient http, HttpRequestMessage request, int at, Func<Task> act)
    {
        (_act, _at, _count) = (act, at, 0);
        request.Headers.Add(Header, "yes");
        return (await http.SendAsync(request), _count);
    }

    protected override async Task DoneAsync(HttpContext http, CancellationToken operation)
    {
        if (Interlocked.Increment(ref _count) == _at) await _act();
    }
}
