using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Platform.Storage;

namespace Portal.Platform.Vault;

internal static class VaultServices
{
    public static void AddPortalVault(this IServiceCollection services)
    {
        services.AddValidatedOptions<VaultOptions>(VaultOptions.Section);
        services.TryAddSingleton(provider => new VaultConnection(
            provider.GetRequiredService<IOptions<VaultOptions>>().Value.Endpoint!, ManagedIdentity.Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ClientId)));
        services.AddSingleton<VaultKey>();
    }
}
