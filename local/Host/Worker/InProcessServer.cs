using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.Local.Host.Worker;

/// <summary>
/// Stands where the worker's Kestrel would: hands a request of the host's front to the worker's own ASP.NET pipeline, without a second
/// trip through a socket.
/// </summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = features => ProcessAsync(application, features);
        return Task.CompletedTask;
    }

    public Task ProcessAsync(IFeatureCollection features) =>
        _process?.Invoke(features)
        ?? throw new FunctionsHostException("The app has HTTP functions, but does not call ConfigureFunctionsWebApplication.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static async Task ProcessAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        try
        {
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, null);
        }
        catch (Exception exception)
        {
            application.DisposeContext(context, exception);
            throw;
        }
    }
}
