using Microsoft.DurableTask;

namespace Portal.Platform.Workflows;

/// <summary>Waiting for an event that is a courtesy: whoever waits looks by itself as well.</summary>
public static class Waiting
{
    /// <summary>Until the event comes, or the time is over.</summary>
    public static async Task UntilToldAsync(this TaskOrchestrationContext context, string eventName, TimeSpan patience)
    {
        try
        {
            await context.WaitForExternalEvent<object>(eventName, patience);
        }
        catch (TaskCanceledException)
        {
            // It is time.
        }
    }
}
