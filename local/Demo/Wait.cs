using Portal.Local.Toolchain;

namespace Portal.Local.Demo;

internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks until there is one. By the machine's clock: the portal's own is being moved.</summary>
    public static async Task<T> ForAsync<T>(Func<Task<T?>> look, string what, CancellationToken cancellation)
        where T : class
    {
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            if (await look() is { } found) return found;
            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
        throw new LocalException($"The demo office could not be made: {what} did not come within {Patience.TotalSeconds:0} seconds.");
    }
}
