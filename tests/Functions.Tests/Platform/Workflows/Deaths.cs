using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Platform.Storage;
using Portal.Platform.Workflows;

namespace Portal.Functions.Tests.Platform.Workflows;

/// <summary>Processes that begin a step and are never heard of again: all that is left of a process that died of one.</summary>
internal static class Deaths
{
    /// <summary>What a process has of its own.</summary>
    public static Beginnings NewProcess(IServiceProvider services) =>
        new(services.GetRequiredService<StorageNames>(), services.GetRequiredService<TimeProvider>(), NullLogger<Beginnings>.Instance);

    public static async Task OfAsync(IServiceProvider services, Step step, int times = Beginnings.Most)
    {
        for (var time = 0; time < times; time++)
        {
            var begun = new TaskCompletionSource();
            _ = NewProcess(services).RunAsync(step, () => NeverAsync(begun), _ => Task.FromResult(false), CancellationToken.None);
            await begun.Task;
        }
    }

    private static Task<bool> NeverAsync(TaskCompletionSource begun)
    {
        begun.SetResult();
        return new TaskCompletionSource<bool>().Task;
    }
}
