using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Worker;

/// <summary>The app with its real worker, in this process.</summary>
internal sealed class WorkerApp : IAsyncDisposable
{
    private const int MaxMessage = int.MaxValue;
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);

    // So that a service that cannot be made, or that holds on to one of a request, is found at each start here, and not in Azure.
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    // The worker asks the process for its entry assembly and for the app's directory while it is put together.
    private static readonly Lock OneAtATime = new();
    private readonly IHost _host;
    private bool _started;

    private WorkerApp(IHost host, InProcessServer server) => (_host, Server) = (host, server);

    public InProcessServer Server { get; }

    public IServiceProvider Services => _host.Services;

    /// <param name="rpc">Where the host listens for its worker.</param>
    public static WorkerApp Build(FunctionsHostOptions options, Uri rpc)
    {
        lock (OneAtATime)
        {
            Prepare(options.App);
            var builder = options.CreateBuilder([.. Arguments(options, rpc)]);
            // On top of what the app has added; a value that is nothing cannot be said in an argument.
            builder.Configuration.AddInMemoryCollection(options.Settings);
            var server = new InProcessServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(server));
            builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = PatienceAtStop);
            options.ConfigureServices?.Invoke(builder.Services);
            builder.ConfigureContainer(new DefaultServiceProviderFactory(Strict));
            return new WorkerApp(builder.Build(), server);
        }
    }

    public static string Directory(Assembly app) => Path.GetDirectoryName(app.Location)!;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await _host.StartAsync(cancellation);
        _started = true;
    }

    /// <summary>What a host and its worker say to each other before the first function runs.</summary>
    public static async Task<FunctionCatalog> LoadAsync(WorkerLink link, Assembly app, CancellationToken cancellation)
    {
        var folder = Directory(app);
        await link.Connected.WaitAsync(cancellation);
        var initialised = await link.AskAsync(
            new() { WorkerInitRequest = new() { HostVersion = "4.0.0", FunctionAppDirectory = folder } }, cancellation);
        Check(initialised.WorkerInitResponse.Result);
        var described = await link.AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } }, cancellation);
        Check(described.FunctionMetadataResponse.Result);
        var prefix = HostJson.RoutePrefix(folder);
        var functions = described.FunctionMetadataResponse.FunctionMetadataResults;
        var catalog = new FunctionCatalog(functions.Select(metadata => Function.Read(metadata, prefix)));
        var loads = catalog.All.Select(function => link.AskAsync(
            new() { FunctionLoadRequest = new() { FunctionId = function.Id, Metadata = function.Metadata } }, cancellation));
        foreach (var loaded in await Task.WhenAll(loads)) Check(loaded.FunctionLoadResponse.Result);
        return catalog;
    }

    public async ValueTask DisposeAsync()
    {
        // One that could not be started cannot be stopped either.
        if (_started) await _host.StopAsync();
        if (_host is IAsyncDisposable later) await later.DisposeAsync();
        else _host.Dispose();
    }

    private static void Prepare(Assembly app)
    {
        Assembly.SetEntryAssembly(app);
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", Directory(app));
        if (Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") is null)
            Environment.SetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT", Environments.Development);
        // Nothing here is reloaded, and watching a working copy with all its node_modules takes seconds.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }

    private static IEnumerable<string> Arguments(FunctionsHostOptions options, Uri rpc) =>
    [
        $"--Functions:Worker:HostEndpoint={rpc}",
        $"--Functions:Worker:WorkerId={Guid.NewGuid()}",
        $"--Functions:Worker:RequestId={Guid.NewGuid()}",
        $"--Functions:Worker:GrpcMaxMessageLength={MaxMessage}",
        .. options.Settings.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}"),
    ];

    private static void Check(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new FunctionsHostException($"The app's worker cannot run it: {result.Exception?.Message}");
    }
}
