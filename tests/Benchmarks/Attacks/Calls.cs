using System.Diagnostics;

namespace Portal.Benchmarks.Attacks;

/// <summary>Ways of calling that no browser has.</summary>
internal static class Calls
{
    /// <returns>How long the answer took; null to a caller who hung up before it.</returns>
    public static async Task<TimeSpan?> HangUpAsync(TimeSpan moment, Func<CancellationToken, Task<HttpResponseMessage>> send)
    {
        var watch = Stopwatch.StartNew();
        using var gone = new CancellationTokenSource(moment);
        try
        {
            using var answer = await send(gone.Token);
            return watch.Elapsed;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return null;
        }
    }
}
