using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Local;
using Portal.Testing;

namespace Portal.Benchmarks;

/// <summary>A portal in this process with a dossier, its director, and a meter on its storage. Portals share an Azurite but no table.</summary>
public sealed class MeasuredPortal : IAsyncDisposable
{
    private readonly LocalPortal _portal;

    private MeasuredPortal(LocalPortal portal, StorageMeter meter, Scenario story, HttpClient http) =>
        (_portal, Meter, Story, Http) = (portal, meter, story, http);

    public StorageMeter Meter { get; }

    public Scenario Story { get; }

    /// <summary>The director's browser. Answers are not held against the description here: that costs more than the answer itself.</summary>
    public HttpClient Http { get; }

    public Client Director => new(Http);

    public IServiceProvider Services => _portal.Services;

    public static async Task<MeasuredPortal> StartAsync(string storage, int directors = 1)
    {
        StorageMeter? meter = null;
        var portal = await LocalPortal.StartAsync(new LocalPortalOptions
        {
            StorageConnectionString = storage,
            Prefix = "b" + Unique.Word(),
            Pages = false,
            // Beside the tables only what goes wrong is of use.
            Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Error" },
            ConfigureServices = services => Measure(services, made => meter = made),
        });
        var story = await Scenario.WithDirectorsAsync(new PortalDriver(portal.Origin), directors);
        var http = Browser(portal.Origin);
        await Answer.SuccessAsync(new Client(http).TrySignInAsync(story.Directors[0].Person.Email, Client.Password));
        return new MeasuredPortal(portal, meter!, story, http);
    }

    /// <summary>Keeps its connections and its cookies, as a browser does.</summary>
    public static HttpClient Browser(Uri origin) => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = origin };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _portal.DisposeAsync();
    }

    private static void Measure(IServiceCollection services, Action<StorageMeter> made)
    {
        services.AddSingleton(provider =>
        {
            var meter = new StorageMeter(provider.GetRequiredService<IHttpContextAccessor>());
            made(meter);
            return meter;
        });
        services.Replace(ServiceDescriptor.Singleton(provider => With(provider.GetRequiredService<StorageMeter>(), new TableClientOptions())));
        services.Replace(ServiceDescriptor.Singleton(provider => With(provider.GetRequiredService<StorageMeter>(), new BlobClientOptions())));
    }

    private static TOptions With<TOptions>(StorageMeter meter, TOptions options)
        where TOptions : ClientOptions
    {
        options.AddPolicy(meter, HttpPipelinePosition.PerCall);
        return options;
    }
}
