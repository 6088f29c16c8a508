using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Filing.Digipoort;
using Portal.Filing.Xbrl;
using Portal.Platform;
using Portal.Platform.Health;
using Portal.Platform.Vault;

namespace Portal.Filing;

public static class FilingServices
{
    /// <summary>Two requests to Digipoort may be behind it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static FunctionsApplicationBuilder AddFiling(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<DigipoortOptions>(DigipoortOptions.Section);
        services.AddSingleton(provider => Identity(provider, provider.GetRequiredService<IOptions<DigipoortOptions>>().Value));
        services.AddSingleton<DigipoortConnection>().AddSingleton<DigipoortClient>();
        services.AddSingleton<InstanceCheck>().AddSingleton<UploadedInstance>();
        services.AddSingleton<FilingParties>().AddSingleton<FiledDocument>();
        services.AddHealthChecks().AddCheck<DigipoortCheck>("digipoort", timeout: Patience);
        return builder;
    }

    private static KeptCertificate Identity(IServiceProvider services, DigipoortOptions options) => new(
        options.Certificate,
        options.CertificateFile,
        () => services.GetRequiredService<VaultConnection>().Certificates,
        services.GetRequiredService<TimeProvider>());
}
