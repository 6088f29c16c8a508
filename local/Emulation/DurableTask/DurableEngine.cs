using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Portal.Emulation.DurableTask.Clients;
using Portal.Emulation.DurableTask.Engine;

namespace Portal.Emulation.DurableTask;

/// <summary>Runs orchestrations and activities, and keeps all their state in one table.</summary>
public sealed class DurableEngine : IAsyncDisposable
{
    // An activity that does not heed the cancellation is left behind after this; the next start reports it as died.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly DurableEngineOptions options;
    private readonly Hub hub;
    private readonly ActivityQueue activities = new();
    private readonly ActivityRunner activityRunner;
    private readonly OrchestrationWorker orchestrations;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public DurableEngine(DurableEngineOptions options, IDurableFunctions functions, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(loggers);
        this.options = options;
        hub = new Hub(options);
        logger = loggers.CreateLogger<DurableEngine>();
        var starter = new Starter(hub);
        var processor = new InstanceProcessor(hub, new StepRunner(hub, options, functions, loggers), activities, new Outbox(hub, starter));
        activityRunner = new ActivityRunner(hub, activities, functions, logger);
        orchestrations = new OrchestrationWorker(hub, processor, logger);
        Client = new HubClient(options.HubName, hub, starter);
    }

    /// <summary>Usable from the start, also while the engine is not running: what it asks for is stored and done later.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Returns at once; what an earlier engine left unfinished is taken up as soon as the storage answers.</summary>
    public Task StartAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Task> loops = [hub.Timers.RunAsync(stop.Token), Patience.UntilDoneAsync(ResumeAsync, logger, stop.Token)];
        for (int i = 0; i < options.MaxConcurrentOrchestrations; i++) loops.Add(Task.Run(() => orchestrations.RunAsync(stop.Token), CancellationToken.None));
        for (int i = 0; i < options.MaxConcurrentActivities; i++) loops.Add(Task.Run(() => activityRunner.RunAsync(stop.Token), CancellationToken.None));
        running = Task.WhenAll(loops);
        return Task.CompletedTask;
    }

    /// <summary>Lets running activities end if they heed their cancellation.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await stop.CancelAsync();
        try
        {
            await running.WaitAsync(StopWithin, cancellation);
        }
        catch (TimeoutException)
        {
            logger.LogWarning("The durable engine stopped while activities were running.");
        }
        catch (Exception) when (running.IsCompleted)
        {
            // All loops end by cancellation, or by what it did to a call to the storage.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!stop.IsCancellationRequested) await StopAsync(CancellationToken.None);
        stop.Dispose();
    }

    private async Task ResumeAsync()
    {
        foreach (string instanceId in await hub.Table.RunningAsync(stop.Token)) hub.Work.Signal(instanceId);
    }
}
