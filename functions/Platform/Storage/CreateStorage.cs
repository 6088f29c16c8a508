using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Platform.Storage;

/// <summary>Makes the tables and containers that the features want. Storage that is away does not stop the start: it is tried again until it is there.</summary>
internal sealed class CreateStorage(StorageNames names, IEnumerable<StorageNeed> needs, TimeProvider clock, ILogger<CreateStorage> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _stop = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryCreate(cancellationToken)) _ = KeepTrying();
    }

    public Task StopAsync(CancellationToken cancellationToken) => _stop.CancelAsync();

    public void Dispose() => _stop.Dispose();

    private async Task KeepTrying()
    {
        do await Task.Delay(Pause, clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!_stop.IsCancellationRequested && !await TryCreate(_stop.Token));
    }

    private async Task<bool> TryCreate(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(needs.Distinct().Select(need => Create(need, cancellation)));
            return true;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            logger.LogWarning(exception, "Storage is not there yet; trying again in {Pause}", Pause);
            return false;
        }
    }

    private Task Create(StorageNeed need, CancellationToken cancellation) => need.IsContainer
        ? names.Container(need.Name).CreateIfNotExistsAsync(cancellationToken: cancellation)
        : names.Table(need.Name).CreateIfNotExistsAsync(cancellation);
}
