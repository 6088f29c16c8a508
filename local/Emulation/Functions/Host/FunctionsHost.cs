using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Emulation.Functions.Durable;
using Portal.Emulation.Functions.Hosting;
using Portal.Emulation.Functions.Timers;

namespace Portal.Emulation.Functions;

/// <summary>Runs a function app in this process, the way the Azure Functions host runs its worker. Several can run at once.</summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private readonly HostSession session;
    private readonly RunningApp app;

    private FunctionsHost(HostSession session, RunningApp app) => (this.session, this.app) = (session, app);

    public Uri Origin => app.Origin;

    public IServiceProvider Services => app.Services;

    public DurableTaskClient DurableClient => Services.GetRequiredService<DurableService>().Client;

    /// <summary>In the order in which routes are tried.</summary>
    public IReadOnlyList<FunctionDescription> Functions => session.Catalog.Descriptions;

    /// <summary>Ends when the product's entry point returns, and fails as it fails.</summary>
    public Task Completion => session.Completion;

    /// <summary>Runs the product's entry point on a thread of its own, until the app listens.</summary>
    /// <exception cref="FunctionsHostException">The app cannot be run as it is; the message says why.</exception>
    /// <exception cref="PortTakenException">Another program listens on the port.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = new HostSession(options);
        session.RunEntryPoint();
        try
        {
            return new FunctionsHost(session, await session.Started.WaitAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The entry point goes on starting; what comes up is taken down again.
            _ = session.Started.ContinueWith(
                started => new FunctionsHost(session, started.Result).DisposeAsync().AsTask(),
                CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Fires a timer now and waits for its end, after a run that is under way.</summary>
    public Task RunTimerAsync(string functionName, CancellationToken cancellation) =>
        Services.GetRequiredService<TimerService>().RunAsync(functionName, cancellation);

    /// <summary>Takes no new work, waits briefly for running functions and ends the entry point.</summary>
    public Task StopAsync(CancellationToken cancellation)
    {
        app.Lifetime.StopApplication();
        return Completion.WaitAsync(cancellation);
    }

    /// <summary>Cancels what runs, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await session.Abandon.CancelAsync();
        app.Lifetime.StopApplication();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
