using System.Diagnostics;

namespace Portal.Testing;

/// <summary>Waits for a condition, never for a time: it returns as soon as it can and fails with a sentence when it cannot.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> FindsAsync<T>(string what, Func<Task<T?>> look, TimeSpan? patience = null)
        where T : class
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            if (await look() is { } found) return found;
            if (watch.Elapsed > (patience ?? Patience)) throw new TimeoutException($"Waited in vain for {what}.");
        }
    }

    public static Task HoldsAsync(string what, Func<Task<bool>> condition, TimeSpan? patience = null) =>
        FindsAsync(what, async () => await condition() ? what : null, patience);
}
