using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Emulation.Functions.Hosting;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Timers;

/// <summary>Keeps all timers of the app from its start to its end.</summary>
internal sealed class TimerService : IHostedService, IDisposable
{
    private readonly IReadOnlyList<TimerRunner> timers;
    private readonly CancellationToken abandon;
    private readonly CancellationTokenSource stop = new();
    private Task kept = Task.CompletedTask;

    public TimerService(
        HostSession session, IConfiguration configuration, InvocationPipeline pipeline, IServiceScopeFactory scopes,
        IHostApplicationLifetime lifetime, ILogger<TimerService> logger)
    {
        abandon = session.Abandon.Token;
        timers = [.. session.Catalog.Of(TriggerKind.Timer).Select(function => new TimerRunner(
            function, TimerSchedule.Of(function.Description, configuration), session.Options.Clock, pipeline, scopes, logger))];
        IEnumerable<TimerRunner> scheduled = timers.Where(timer => !IsDisabled(timer.Name, configuration));
        // Only once the app is up: a timer on start-up finds everything running.
        lifetime.ApplicationStarted.Register(() => kept = Task.WhenAll(scheduled.Select(Keep)));
    }

    public Task RunAsync(string name, CancellationToken cancellation) =>
        (timers.FirstOrDefault(timer => string.Equals(timer.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FunctionsHostException($"There is no timer named '{name}'.")).RunAsync(false, cancellation);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Keep(TimerRunner timer)
    {
        DateTimeOffset? due = timer.Next;
        return Task.Run(() => timer.KeepAsync(due, stop.Token, abandon));
    }

    // As in Azure: a function that a setting disables does not run by itself, and still runs when asked to by hand.
    private static bool IsDisabled(string name, IConfiguration configuration) => configuration.GetValue<bool>($"AzureWebJobs.{name}.Disabled");

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await kept.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stop.Dispose();
        foreach (TimerRunner timer in timers) timer.Dispose();
    }
}
