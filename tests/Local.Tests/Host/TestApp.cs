using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Portal.Local.Host;
using Portal.Local.Tests.Product;
using Xunit;

namespace Portal.Local.Tests.Host;

/// <summary>The test product in a running host, with a client and what its functions noted.</summary>
public sealed class TestApp : IAsyncDisposable
{
    // Who asks first whether a large body is welcome waits for the answer, also when it takes a second.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TestApp(FunctionsHost host) => (Host, Client) = (host, new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Patience }) { BaseAddress = host.Origin });

    public FunctionsHost Host { get; }

    public HttpClient Client { get; }

    public Notebook Notebook => Host.Services.GetRequiredService<Notebook>();

    /// <summary>A free port, workflows in memory, and no console.</summary>
    public static FunctionsHostOptions Options() => new()
    {
        App = typeof(Notebook).Assembly,
        CreateBuilder = TestedApp.CreateBuilder,
        Settings = new Dictionary<string, string?> { ["TickSchedule"] = "30 0 0 1 1 *" },
        ConfigureServices = services => services.RemoveAll<ILoggerProvider>(),
    };

    public static async Task<TestApp> StartAsync(FunctionsHostOptions options) =>
        new(await FunctionsHost.StartAsync(options, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }
}
