using Azure.Communication.Email;
using Azure.Communication.Sms;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Notifications.Delivery;
using Portal.Notifications.Digests;
using Portal.Notifications.Push;
using Portal.Notifications.Reminders;
using Portal.Notifications.Unsubscribing;
using Portal.Outbox;
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
        services.AddSingleton(StorageNeed.Table(MailOutbox.Outbox));
        services.AddSingleton<MailOutbox>();
        services.AddScoped<MailDelivery>();
        services.AddHealthChecks().AddCheck<MailCheck>("mail", timeout: HealthServices.Patience);
        services.AddSingleton<MailTemplates>();
        services.AddScoped<MailComposer>();
        services.AddScoped<QuestionLetters>();
        services.AddSingleton<SealedAddresses>();
        services.AddScoped<UnsubscribeLinks>();
        services.AddReminders();
        services.AddDigests();
        services.AddPush();
        services.AddSingleton<WrongAddresses>();
        services.AddSingleton(provider => Mail(provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(provider => Sms(provider.GetRequiredService<IOptions<SmsOptions>>().Value, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        return builder;
    }

    private static EmailClient Mail(MailOptions mail, StorageOptions storage) => mail.ConnectionString is { } local
        ? new EmailClient(local, Impatient())
        : new EmailClient(mail.Endpoint!, ManagedIdentity.Of(storage.ClientId), Impatient());

    // The outbox tries again, at the pace that it keeps for all mails together.
    private static EmailClientOptions Impatient()
    {
        var options = new EmailClientOptions();
        options.Retry.MaxRetries = 0;
        return options;
    }

    private static SmsClient Sms(SmsOptions sms, StorageOptions storage) => sms.ConnectionString is { } local
        ? new SmsClient(local)
        : new SmsClient(sms.Endpoint!, ManagedIdentity.Of(storage.ClientId));
}
