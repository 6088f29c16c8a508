using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask;
using Portal.Emulation.Functions.Hosting;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Durable;

/// <summary>The durable engine of the app; an app without orchestrators and activities needs no storage for one.</summary>
internal sealed class DurableService : IHostedService, IAsyncDisposable
{
    private readonly DurableEngine engine;
    private readonly bool needed;

    public DurableService(HostSession session, InvocationPipeline pipeline, IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        FunctionsHostOptions options = session.Options;
        needed = session.Catalog.Any(TriggerKind.Orchestration) || session.Catalog.Any(TriggerKind.Activity);
        engine = new DurableEngine(
            new DurableEngineOptions
            {
                Tables = new TableServiceClient(options.StorageConnectionString),
                HubName = options.HubName,
                Clock = options.Clock,
            },
            new ProductDurableFunctions(session, pipeline, scopes),
            loggers);
    }

    public DurableTaskClient Client => engine.Client;

    public Task StartAsync(CancellationToken cancellationToken) => needed ? engine.StartAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => needed ? engine.StopAsync(cancellationToken) : Task.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
