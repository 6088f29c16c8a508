using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Local.Host.Durable;
using Portal.Local.Host.Front;
using Portal.Local.Host.Http;
using Portal.Local.Host.Timers;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host;

/// <summary>
/// Runs a function app in this process, on the real worker, the way the Azure Functions host runs it. Several can run at once.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);

    private readonly FunctionsHostOptions _options;
    private readonly ILoggerFactory _loggers = HostLogging.Create();
    private readonly WorkerLink _link = new();
    private readonly LoopbackSockets _callers;
    private readonly CancellationTokenSource _abandon = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RequestDelegate> _serve = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DurableHub _hub;
    private readonly WebApplication _front;
    private readonly WorkerApp _worker;
    private readonly GrpcChannel _channel;
    private TimerService? _timers;
    private int _ended;

    private FunctionsHost(FunctionsHostOptions options, LoopbackSockets callers, LoopbackSockets rpc)
    {
        (_options, _callers) = (options, callers);
        Origin = new Uri($"http://localhost:{callers.Port}");
        Rpc = new Uri($"http://localhost:{rpc.Port}");
        _worker = WorkerApp.Build(options, Rpc);
        _hub = new DurableHub(options.Durable, options.Clock, _loggers);
        _front = FrontApp.Build(options, callers, rpc, _link, _hub, _loggers, async http => await (await _serve.Task)(http));
        _channel = GrpcChannel.ForAddress(Rpc);
        var client = new GrpcDurableTaskClientOptions { Channel = _channel };
        DurableClient = new GrpcDurableTaskClient("local", client, _loggers.CreateLogger<GrpcDurableTaskClient>());
    }

    public Uri Origin { get; }

    /// <summary>The app's own.</summary>
    public IServiceProvider Services => _worker.Services;

    public DurableTaskClient DurableClient { get; }

    /// <summary>In the order in which routes are tried.</summary>
    public IReadOnlyList<FunctionDescription> Functions { get; private set; } = [];

    /// <summary>Ends when the host has ended.</summary>
    public Task Completion => _completion.Task;

    private Uri Rpc { get; }

    /// <exception cref="FunctionsHostException">The app cannot be run as it is; the message says why.</exception>
    /// <exception cref="PortTakenException">Another program listens on the port.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var host = Build(options);
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fires a timer now and waits for its end, after a run that is under way.</summary>
    public Task RunTimerAsync(string functionName, CancellationToken cancellation) => _timers!.RunAsync(functionName, cancellation);

    /// <summary>Takes no new work, waits briefly for running functions and ends.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(PatienceAtStop);
        await _front.StopAsync(patience.Token);
        if (_timers is not null) await _timers.StopAsync(patience.Token);
        await EndAsync();
    }

    /// <summary>Cancels what runs, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await _abandon.CancelAsync();
        if (Interlocked.Exchange(ref _ended, 1) == 0) await EndAsync();
        else await Completion;
    }

    private static FunctionsHost Build(FunctionsHostOptions options)
    {
        var callers = LoopbackSockets.Bind(options.Port);
        LoopbackSockets? rpc = null;
        try
        {
            rpc = LoopbackSockets.Bind(0);
            return new FunctionsHost(options, callers, rpc);
        }
        catch
        {
            callers.Dispose();
            rpc?.Dispose();
            throw;
        }
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        await _front.StartAsync(cancellation);
        await _worker.StartAsync(cancellation);
        var catalog = await WorkerApp.LoadAsync(_link, _options.App, cancellation);
        Functions = [.. catalog.All.Select(function => function.Description)];
        var invoker = new FunctionInvoker(_link, Rpc, _options.Durable.HubName);
        var logger = _loggers.CreateLogger<FunctionsHost>();
        var limit = Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize;
        var functions = new HttpFunctions(new HttpRouteTable(catalog, _front.Services), invoker, _worker.Server, limit, logger);
        _timers = new TimerService(catalog, Services.GetRequiredService<IConfiguration>(), _options.Clock, invoker, logger);
        if (catalog.IsDurable) await StartHubAsync(catalog, invoker);
        _serve.SetResult(functions.ServeAsync);
        _timers.Start(_abandon.Token);
    }

    private async Task StartHubAsync(FunctionCatalog catalog, FunctionInvoker invoker)
    {
        await _hub.CreateAsync();
        await _hub.StartAsync(catalog, invoker, _abandon.Token);
    }

    private async Task EndAsync()
    {
        await _abandon.CancelAsync();
        _serve.TrySetCanceled();
        using var patience = new CancellationTokenSource(PatienceAtStop);
        if (_timers is not null) await _timers.StopAsync(patience.Token);
        // Whoever waits for a function that does not listen hears that the worker is gone.
        _link.Close();
        if (_timers is not null) await _timers.DisposeAsync();
        await _hub.DisposeAsync();
        await _worker.DisposeAsync();
        await DurableClient.DisposeAsync();
        _channel.Dispose();
        await _front.DisposeAsync();
        _loggers.Dispose();
        _completion.TrySetResult();
    }
}
