using Microsoft.Extensions.Logging;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Waits that grow while the storage is away.</summary>
internal static partial class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static TimeSpan Delay(int failures) => TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures, 10)));

    /// <summary>Tries until it works; only the cancellation ends it otherwise.</summary>
    public static async Task UntilDoneAsync(Func<Task> work, ILogger logger, CancellationToken cancellation)
    {
        for (int failures = 0; ; failures++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failed) when (!cancellation.IsCancellationRequested)
            {
                Again(logger, failed, failures + 1);
                await Task.Delay(Delay(failures), cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The durable engine met a failure ({Failures} in a row) and tries again.")]
    private static partial void Again(ILogger logger, Exception failed, int failures);
}
