using Azure;
using Azure.Communication.Email;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Telemetry;

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
        using var span = Tracing.Continue(nameof(SendMail), mail.Trace);
        try
        {
            await client.SendAsync(WaitUntil.Started, message, Ids.GuidFrom(order.Id), cancellation);
        }
        catch (RequestFailedException failed)
        {
            throw new MailNotTakenException(order.Kind, failed.Status, failed.ErrorCode);
        }
    }
}

/// <summary>A mail that Communication Services did not take. Its own words may repeat the address, so of them only the codes are told.</summary>
public sealed class MailNotTakenException(MailKind kind, int status, string? code) : Exception($"Communication Services did not take a mail ({kind}): {status} {code}");
