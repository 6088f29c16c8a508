using Azure;
using Azure.Communication.Email;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Notifications;

/// <summary>
/// Sends one mail. Runs again after a crash without sending twice: what was handed over is on record, and what was handed over just
/// before the crash has the same operation id, which Communication Services recognises (Repeatability-Request-ID).
/// </summary>
public sealed class SendMail(MailComposer composer, SentMails sent, EmailClient client, IOptions<MailOptions> options)
{
    [Function(nameof(SendMail))]
    public async Task Run([ActivityTrigger] MailOrder order, CancellationToken cancellation)
    {
        if (await sent.ContainsAsync(order, cancellation)) return;
        if (await composer.ComposeAsync(order, cancellation) is { } mail) await HandOver(order, mail, cancellation);
        await sent.AddAsync(order, cancellation);
    }

    private async Task HandOver(MailOrder order, AddressedMail mail, CancellationToken cancellation)
    {
        var content = new EmailContent(mail.Mail.Subject) { PlainText = mail.Mail.Text, Html = mail.Mail.Html };
        var message = new EmailMessage(options.Value.Sender, mail.To, content) { UserEngagementTrackingDisabled = true };
        await client.SendAsync(WaitUntil.Started, message, Ids.GuidFrom(order.Id), cancellation);
    }
}
