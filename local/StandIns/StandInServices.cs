using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Local.Authority;
using Portal.Local.Clock;
using Portal.Local.Communication;
using Portal.Local.Digipoort;
using Portal.Local.Pages;
using Portal.Local.Pki;
using Portal.Local.Toolchain;

namespace Portal.Local.StandIns;

/// <summary>
/// What Azure has around the portal, without the portal: storage, sign-in, mail and SMS, timestamps and revocation, Digipoort. The portal runs
/// beside it on a Functions host of its own, with <see cref="Settings"/>.
/// </summary>
public sealed class StandInServices : IAsyncDisposable
{
    private const string Prefix = "portal";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly LocalResources _resources;

    private StandInServices(Uri origin, IReadOnlyDictionary<string, string?> settings, LocalResources resources) =>
        (Origin, Settings, _resources) = (origin, settings, resources);

    public Uri Origin { get; }

    /// <summary>What the portal has to be told to use these.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <exception cref="LocalException">Something is missing or taken; the message says what to do.</exception>
    public static async Task<StandInServices> StartAsync(StandInsOptions options, CancellationToken cancellation)
    {
        var resources = new LocalResources();
        try
        {
            var services = await StartAsync(options, resources, cancellation);
            if (options.SettingsFile is { } file) await WriteAsync(services.Settings, file, cancellation);
            return services;
        }
        catch
        {
            await resources.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _resources.DisposeAsync();

    private static async Task<StandInServices> StartAsync(StandInsOptions options, LocalResources resources, CancellationToken cancellation)
    {
        var origin = new Uri($"http://localhost:{LocalPort.Choose(options.Port)}");
        var folder = options.Folder is null ? null : resources.Add(DataFolder.Open(options.Folder));
        var azurite = resources.Add(await AzuriteProcess.StartAsync(new AzuriteOptions(folder?.Azurite, UsualPorts: folder is not null), options.Steps, cancellation));
        var pages = options.Pages ? await ToolchainSetup.PreparePortalAsync(options.Steps, cancellation) : "";

        // The portal's own host goes by the machine's clock, so these do too.
        var clock = new LocalClock();
        var authority = new LocalAuthority(origin, folder?.File("signing-key.pem"), clock);
        var pki = resources.Add(LocalPki.Open(folder?.Pki, origin));
        var tables = new TableServiceClient(azurite.ConnectionString);
        var mailbox = new Mailbox(tables, Prefix, clock);
        await mailbox.CreateAsync(cancellation);
        var digipoort = resources.Add(await DigipoortSimulator.StartAsync(tables, Prefix, folder?.File("digipoort"), clock, cancellation));
        resources.Add(await ServeAsync(origin, new LocalServices(options.Portal, mailbox, authority, pki, new LocalRevocation(clock), digipoort.Store, clock), cancellation));

        var settings = new Dictionary<string, string?>(LocalSettings.For(
            options.Portal, origin, pages, azurite.ConnectionString, Prefix, CommunicationEmulator.ConnectionString(origin), authority, pki, digipoort))
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["AzureWebJobsDisableHomepage"] = "true",
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        };
        return new StandInServices(origin, settings, resources);
    }

    private static async Task<WebApplication> ServeAsync(Uri origin, LocalServices local, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().UseUrls(origin.ToString());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        var web = builder.Build();
        web.MapServices(local);
        web.MapCommunication(local.Mailbox);
        await web.StartAsync(cancellation);
        return web;
    }

    // As environment variables have it: a colon in a name is two underscores, on every system.
    private static Task WriteAsync(IReadOnlyDictionary<string, string?> settings, string file, CancellationToken cancellation)
    {
        var values = settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        return File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { IsEncrypted = false, Values = values }, Indented), cancellation);
    }
}
