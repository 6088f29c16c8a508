using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Vault;
using Portal.Signing.Keys;
using Portal.Signing.Pades;
using Portal.Signing.Several;
using Portal.Signing.Trail;

namespace Portal.Signing;

public static class SigningServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static FunctionsApplicationBuilder AddSigning(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<SealOptions>(SealOptions.Section);
        services.AddOptions<SealOptions>().Validate<IOptions<VaultOptions>>(
            (seal, vault) => seal.File is not null || vault.Value.Endpoint is not null, "The seal is not set: give Vault:Endpoint (Azure), or Seal:File (local).");
        services.AddValidatedOptions<SigningOptions>(SigningOptions.Section);
        services.AddHttpClient(PkiDownloads.Client, client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = PkiDownloads.MaxBytes;
        });
        services.AddSingleton<PkiDownloads>().AddSingleton<CertificateIssuers>().AddSingleton<TimestampAuthority>().AddSingleton<ValidationSource>();
        services.AddSingleton(SealKey);
        services.AddSingleton<PdfSealer>().AddSingleton<SealCheck>().AddSingleton<VerificationTurns>().AddSingleton<TrailReader>();
        services.AddSingleton<SealedFiles>().AddSingleton<SigningStart>().AddScoped<SigningRequests>().AddScoped<SigningAct>().AddScoped<SeveralDocuments>().AddSingleton<SigningTrail>().AddSingleton<Consent>().AddSingleton<ExpiryWatch>();
        return builder;
    }

    private static ISealKey SealKey(IServiceProvider services) => services.GetRequiredService<IOptions<SealOptions>>().Value.File is null
        ? ActivatorUtilities.CreateInstance<VaultSealKey>(services)
        : ActivatorUtilities.CreateInstance<FileSealKey>(services);
}
