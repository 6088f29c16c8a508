using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Portal.Emulation.DurableTask;

/// <summary>Runs orchestrations and activities, and keeps all their state in one table.</summary>
public sealed class DurableEngine : IAsyncDisposable
{
    public DurableEngine(DurableEngineOptions options, IDurableFunctions functions, ILoggerFactory loggers)
    {
        _ = (options, functions, loggers);
    }

    /// <summary>Usable from the start, also while the engine is not running: what it asks for is stored and done later.</summary>
    public DurableTaskClient Client => throw new NotImplementedException();

    public Task StartAsync(CancellationToken cancellation) => throw new NotImplementedException();

    public Task StopAsync(CancellationToken cancellation) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
