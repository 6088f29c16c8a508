using Microsoft.Extensions.DependencyInjection;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Notifications.Push;

public static class PushServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int MostAnswer = 16 * 1024;

    public static void AddPush(this IServiceCollection services)
    {
        services.AddValidatedOptions<PushOptions>(PushOptions.Section);
        services.AddSingleton(StorageNeed.Table(PushKeys.Push));
        // An answer that leads elsewhere is not followed: the list of services would say nothing then.
        services.AddHttpClient(PushClient.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, MostAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<PushKeys>().AddScoped<PushDevices>().AddSingleton<PushClient>();
    }
}
