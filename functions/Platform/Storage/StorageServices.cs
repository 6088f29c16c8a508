using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Portal.Platform.Storage;

internal static class StorageServices
{
    public static void AddPortalStorage(this IServiceCollection services)
    {
        services.AddValidatedOptions<StorageOptions>(StorageOptions.Section);
        services.TryAddSingleton(_ => Patient(new TableClientOptions()));
        services.TryAddSingleton(_ => Patient(new BlobClientOptions()));
        services.AddSingleton(provider => Tables(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TableClientOptions>()));
        services.AddSingleton(provider => Blobs(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<BlobClientOptions>()));
        services.AddSingleton<StorageNames>().AddSingleton<CountedWindows>();
        services.AddHostedService<CreateStorage>();
    }

    // A person waits for the answer: a few quick tries, then a clear 503, rather than minutes of silence.
    private static TOptions Patient<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return options;
    }

    private static TableServiceClient Tables(StorageOptions storage, TableClientOptions options) => storage.ConnectionString is { } local
        ? new TableServiceClient(local, options)
        : new TableServiceClient(storage.TableEndpoint, ManagedIdentity.Of(storage.ClientId), options);

    private static BlobServiceClient Blobs(StorageOptions storage, BlobClientOptions options) => storage.ConnectionString is { } local
        ? new BlobServiceClient(local, options)
        : new BlobServiceClient(storage.BlobEndpoint, ManagedIdentity.Of(storage.ClientId), options);
}
