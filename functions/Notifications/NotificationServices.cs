using Azure.Communication.Email;
using Azure.Communication.Sms;
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
        services.AddValidatedOptions<SmsOptions>(SmsOptions.Section);
        services.AddValidatedOptions<FirmOptions>(FirmOptions.Section);
        services.AddSingleton(StorageNeed.Table(SentMails.Mails));
        services.AddSingleton<SentMails>();
        services.AddHealthChecks().AddCheck<MailCheck>("mail", timeout: HealthServices.Patience);
        services.AddSingleton<MailTemplates>();
        services.AddScoped<MailComposer>();
        services.AddScoped<QuestionLetters>();
        services.AddSingleton<SealedAddresses>();
        services.AddSingleton(provider => Mail(provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(provider => Sms(provider.GetRequiredService<IOptions<SmsOptions>>().Value, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        return builder;
    }

    private static EmailClient Mail(MailOptions mail, StorageOptions storage) => mail.ConnectionString is { } local
        ? new EmailClient(local)
        : new EmailClient(mail.Endpoint!, ManagedIdentity.Of(storage.ClientId));

    private static SmsClient Sms(SmsOptions sms, StorageOptions storage) => sms.ConnectionString is { } local
        ? new SmsClient(local)
        : new SmsClient(sms.Endpoint!, ManagedIdentity.Of(storage.ClientId));
}
