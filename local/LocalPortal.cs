using Azure.Data.Tables;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Local.Authority;
using Portal.Local.Clock;
using Portal.Local.Communication;
using Portal.Local.Demo;
using Portal.Local.Digipoort;
using Portal.Local.Host;
using Portal.Local.Host.Durable;
using Portal.Local.Pages;
using Portal.Local.Pki;
using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>The whole portal on one machine: the functions, and all around them that Azure has. Several can run in one process.</summary>
public sealed class LocalPortal : IAsyncDisposable
{
    private readonly LocalResources _resources;

    private LocalPortal(FunctionsHost host, LocalServices local, string storage, LocalResources resources)
    {
        (Host, Mailbox, Clock, StorageConnectionString) = (host, local.Mailbox, local.Clock, storage);
        (Pki, Revocation) = (local.Pki, local.Revocation);
        (Authority, _resources) = (local.Authority, resources);
    }

    public Uri Origin => Host.Origin;

    public IServiceProvider Services => Host.Services;

    public FunctionsHost Host { get; }

    public Mailbox Mailbox { get; }

    public LocalAuthority Authority { get; }

    public LocalClock Clock { get; }

    /// <summary>The authorities behind the seal.</summary>
    public LocalPki Pki { get; }

    public LocalRevocation Revocation { get; }

    public string StorageConnectionString { get; }

    /// <exception cref="LocalException">Something is missing or taken; the message says what to do.</exception>
    public static async Task<LocalPortal> StartAsync(LocalPortalOptions options, CancellationToken cancellation = default)
    {
        var resources = new LocalResources();
        try
        {
            return await StartAsync(options, resources, cancellation);
        }
        catch
        {
            await resources.DisposeAsync();
            throw;
        }
    }

    /// <summary>A token as the sign-in authority gives it to staff with these roles, or to a script.</summary>
    public Task<string> TokenAsync(params string[] roles) => Task.FromResult(Authority.Issue(roles));

    public ValueTask DisposeAsync() => _resources.DisposeAsync();

    private static async Task<LocalPortal> StartAsync(LocalPortalOptions options, LocalResources resources, CancellationToken cancellation)
    {
        int port = LocalPort.Choose(options.Port);
        var folder = options.Folder is null ? null : resources.Add(DataFolder.Open(options.Folder));
        bool toSeed = folder is not null && DemoOffice.Prepare(folder, options.Demo, options.Steps);

        // Azurite is up long before the portal is built, so they do not wait for each other.
        var storage = Storage(options, folder, resources, cancellation);
        var pages = options.Pages ? ToolchainSetup.PreparePortalAsync(options.Steps, cancellation) : Task.FromResult("");
        await Task.WhenAll(storage, pages);

        var clock = options.Clock ?? new LocalClock(folder?.ClockFile, toSeed ? DemoOffice.Start() : TimeSpan.Zero);
        var portal = await RunAsync(options, port, folder, await storage, await pages, clock, resources, cancellation);
        if (toSeed) await DemoOffice.SeedAsync(portal, folder!, options.Steps, cancellation);
        return portal;
    }

    private static async Task<string> Storage(LocalPortalOptions options, DataFolder? folder, LocalResources resources, CancellationToken cancellation)
    {
        if (options.StorageConnectionString is { } given) return given;
        var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(folder?.Azurite, UsualPorts: folder is not null), options.Steps, cancellation);
        return resources.Add(azurite).ConnectionString;
    }

    private static async Task<LocalPortal> RunAsync(
        LocalPortalOptions options, int port, DataFolder? folder, string storage, string pages, LocalClock clock, LocalResources resources, CancellationToken cancellation)
    {
        var origin = new Uri($"http://localhost:{port}");
        var authority = new LocalAuthority(origin, folder?.File("signing-key.pem"), clock);
        var pki = resources.Add(LocalPki.Open(folder?.Pki, origin));
        var mailbox = new Mailbox(new TableServiceClient(storage), options.Prefix, clock);
        await mailbox.CreateAsync(cancellation);
        string mailHost = $"local-{port}-{options.Prefix}";
        resources.Add(CommunicationEmulator.Register(mailHost, mailbox));

        var digipoort = resources.Add(await DigipoortSimulator.StartAsync(new TableServiceClient(storage), options.Prefix, folder?.File("digipoort"), clock, cancellation));
        var local = new LocalServices(origin, mailbox, authority, pki, new LocalRevocation(clock), digipoort.Store, clock);
        string communication = CommunicationEmulator.ConnectionString(mailHost);
        var settings = LocalSettings.For(origin, origin, pages, storage, options.Prefix, communication, authority, pki, digipoort)
            .Concat(options.Settings).GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => same.Last().Value);
        var host = await StartHost(new FunctionsHostOptions
        {
            App = typeof(PortalApp).Assembly,
            CreateBuilder = PortalApp.CreateBuilder,
            Port = port,
            Durable = options.Durable ? DurableStore.In(storage, options.Prefix + "hub") : DurableStore.InMemory,
            Clock = clock,
            Settings = settings,
            ConfigureServices = services => Configure(services, clock, options),
            ConfigureWeb = web => web.MapLocalPages(local),
        }, cancellation);
        resources.Add(host);
        return new LocalPortal(host, local, storage, resources);
    }

    private static async Task<FunctionsHost> StartHost(FunctionsHostOptions options, CancellationToken cancellation)
    {
        try
        {
            return await FunctionsHost.StartAsync(options, cancellation);
        }
        catch (FunctionsHostException exception)
        {
            throw new LocalException(exception.Message, exception);
        }
    }

    private static void Configure(IServiceCollection services, LocalClock clock, LocalPortalOptions options)
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        options.ConfigureServices?.Invoke(services);
    }
}
