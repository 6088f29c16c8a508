using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Portal.Platform.Health;
using Portal.Platform.Http;
using Portal.Platform.Http.Idempotency;
using Portal.Platform.Storage;
using Portal.Platform.Telemetry;
using Portal.Platform.Vault;
using Portal.Platform.Workflows;

namespace Portal.Platform;

public static class PlatformServices
{
    public static FunctionsApplicationBuilder AddPlatform(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<PortalOptions>(PortalOptions.Section);
        builder.Services.AddValidatedOptions<ClientAddressOptions>(ClientAddressOptions.Section);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        // Made here and not when it is first asked for: an endpoint without an audience stops the start.
        builder.Services.AddSingleton(new EndpointCatalog());
        builder.Services.AddSingleton<PortalFiles>();
        builder.Services.Configure<JsonOptions>(options => ApiJson.Configure(options.SerializerOptions));
        // The host refuses what is larger before it gets here; the worker must not refuse what the host lets through.
        builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = RequestLimits.HostBodyBytes + 1024 * 1024);
        builder.Services.AddPortalStorage();
        builder.Services.AddSingleton(StorageNeed.Table(Beginnings.Table)).AddSingleton<Beginnings>();
        builder.Services.AddSingleton(StorageNeed.Table(KeptRequests.Requests)).AddSingleton<KeptRequests>();
        builder.Services.AddPortalVault();
        builder.Services.AddPortalHealth();
        builder.AddPortalTelemetry();
        builder.UseHttpPipeline();
        return builder;
    }

    /// <summary>Binds a settings section to a type; a missing or wrong setting stops the start with a sentence that names it.</summary>
    public static IServiceCollection AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    // The order is the order of the questions: is there a request, from where, how do failures look, which headers, may this caller in, and was it asked before?
    private static void UseHttpPipeline(this FunctionsApplicationBuilder builder)
    {
        builder.UseMiddleware<HttpContextMiddleware>();
        builder.UseMiddleware<ClientAddressMiddleware>();
        builder.UseMiddleware<SecurityHeadersMiddleware>();
        builder.UseMiddleware<FailureMiddleware>();
        builder.UseMiddleware<SameOriginMiddleware>();
        builder.UseMiddleware<AudienceMiddleware>();
        builder.UseMiddleware<IdempotencyMiddleware>();
    }
}
