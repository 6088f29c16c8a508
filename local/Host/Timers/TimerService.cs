using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Timers;

/// <summary>Keeps all timers of the app from its start to its end.</summary>
internal sealed class TimerService : IAsyncDisposable
{
    private readonly IReadOnlyList<TimerRunner> _timers;
    private readonly IReadOnlyList<TimerRunner> _scheduled;
    private readonly CancellationTokenSource _stop = new();
    private Task _kept = Task.CompletedTask;

    public TimerService(FunctionCatalog catalog, IConfiguration configuration, TimeProvider clock, FunctionInvoker invoker, ILogger logger)
    {
        _timers = [.. catalog.Of(TriggerKind.Timer).Select(function => new TimerRunner(
            function, TimerSchedule.Of(function.Description, configuration), clock, invoker, logger))];
        _scheduled = [.. _timers.Where(timer => !IsDisabled(timer.Name, configuration))];
    }

    /// <param name="abandon">Reaches the functions as their cancellation.</param>
    public void Start(CancellationToken abandon) => _kept = Task.WhenAll(_scheduled.Select(timer => Keep(timer, abandon)));

    public Task RunAsync(string name, CancellationToken cancellation) =>
        (_timers.FirstOrDefault(timer => string.Equals(timer.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FunctionsHostException($"There is no timer named '{name}'.")).RunAsync(false, cancellation);

    /// <summary>No more runs begin; those under way are waited for.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync();
        await _kept.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _kept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        foreach (TimerRunner timer in _timers) timer.Dispose();
    }

    private Task Keep(TimerRunner timer, CancellationToken abandon)
    {
        DateTimeOffset? due = timer.Next;
        return Task.Run(() => timer.KeepAsync(due, _stop.Token, abandon), CancellationToken.None);
    }

    // As in Azure: a function that a setting disables does not run by itself, and still runs when asked to by hand.
    private static bool IsDisabled(string name, IConfiguration configuration) => configuration.GetValue<bool>($"AzureWebJobs.{name}.Disabled");
}
