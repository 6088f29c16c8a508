using Microsoft.Extensions.DependencyInjection;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Notifications.Digests;

public static class DigestServices
{
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddValidatedOptions<DigestOptions>(DigestOptions.Section);
        services.AddSingleton(StorageNeed.Table(DigestStore.Digests));
        services.AddSingleton<DigestStore>();
        services.AddScoped<DigestLetters>();
    }
}
