using Azure.Communication.Email;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Health;
using Portal.Platform.Storage;

namespace Portal.Notifications;

public static class NotificationServices
{
    public static FunctionsApplicationBuilder AddNotifications(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<MailOptions>(MailOptions.Section);
        services.AddValidatedOptions<FirmOptions>(FirmOptions.Section);
        services.AddSingleton(StorageNeed.Table(SentMails.Mails));
        services.AddSingleton<SentMails>();
        services.AddHealthChecks().AddCheck<MailCheck>("mail", timeout: HealthServices.Patience);
        services.AddSingleton<MailTemplates>();
        services.AddScoped<MailComposer>();
        services.AddSingleton(provider => Client(provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        return builder;
    }

    private static EmailClient Client(MailOptions mail, StorageOptions storage) => mail.ConnectionString is { } local
        ? new EmailClient(local)
        : new EmailClient(mail.Endpoint!, ManagedIdentity.Of(storage.ClientId));
}
