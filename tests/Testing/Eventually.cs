using System.Diagnostics;

namespace Portal.Testing;

/// <summary>Waits for a condition, never for a time: it returns as soon as it can and fails with a sentence when it cannot.</summary>
public static class Eventually
{
    // What a sweep has to mend takes a minute and what follows; the rest is for a machine that has much else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> FindsAsync<T>(string what, Func<Task<T?>> look, TimeSpan? patience = null)
        where T : class
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            if (await LookAsync(look) is { } found) return found;
            if (watch.Elapsed > (patience ?? Patience)) throw new TimeoutException($"Waited in vain for {what}.");
        }
    }

    // An answer that did not come through is no answer yet.
    private static async Task<T?> LookAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public static Task HoldsAsync(string what, Func<Task<bool>> condition, TimeSpan? patience = null) =>
        FindsAsync(what, async () => await condition() ? what : null, patience);
}
