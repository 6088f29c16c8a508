using Microsoft.Extensions.Hosting;

namespace Portal.Local.Host.Worker;

/// <summary>Leaves Ctrl+C and signals to the program that runs the host.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
