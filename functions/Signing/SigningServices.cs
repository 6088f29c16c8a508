using Azure.Security.KeyVault.Certificates;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Storage;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Signing;

public static class SigningServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static FunctionsApplicationBuilder AddSigning(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<SealOptions>(SealOptions.Section);
        services.AddHttpClient(PkiDownloads.Client, client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = PkiDownloads.MaxBytes;
        });
        services.AddSingleton<PkiDownloads>().AddSingleton<CertificateIssuers>().AddSingleton<TimestampAuthority>().AddSingleton<ValidationSource>();
        services.AddSingleton(SealKey);
        services.AddSingleton<PdfSealer>().AddSingleton<SealCheck>();
        return builder;
    }

    private static ISealKey SealKey(IServiceProvider services)
    {
        var seal = services.GetRequiredService<IOptions<SealOptions>>();
        if (seal.Value.Vault is not { } vault) return new FileSealKey(seal);
        var options = new CertificateClientOptions();
        var credential = ManagedIdentity.Of(services.GetRequiredService<IOptions<StorageOptions>>().Value.ClientId);
        return new VaultSealKey(
            new CertificateClient(vault, credential, options), VaultSealKey.Pipeline(options, credential), services.GetRequiredService<CertificateIssuers>(), seal, services.GetRequiredService<TimeProvider>());
    }
}
