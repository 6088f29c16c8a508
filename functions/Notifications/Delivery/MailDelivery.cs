using Azure;
using Azure.Communication.Email;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Notifications.Delivery;

/// <summary>
/// Hands one mail over. Never twice: what was taken is on record; what may have been taken without our hearing of it is asked after by its
/// operation id; and Communication Services itself knows that id again for five minutes (Repeatability-Request-ID).
/// </summary>
public sealed partial class MailDelivery(
    MailOutbox outbox, MailComposer composer, SentMails sent, DigestStore digests, PersonStore people, WrongAddresses addresses, EmailClient client,
    IOptions<MailOptions> options, TimeProvider clock, ILogger<MailDelivery> logger)
{
    private const int RefusedForGood = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Makes the mail. What there is nobody for, or is on record as sent, is off the list without having taken of the pace.</summary>
    /// <returns>Null when there is nothing to hand over, or not now.</returns>
    public async Task<ReadyMail?> PrepareAsync(OutboxRow mail, CancellationToken cancellation)
    {
        var order = mail.Order;
        mail.Attempts++;
        ReadyMail? ready = null;
        if (!await SucceedsAsync(mail, order, MakeAsync, cancellation)) return null;
        if (ready is null) await EndAsync(mail, order, cancellation);
        return ready;

        async Task MakeAsync()
        {
            if (await sent.ContainsAsync(order, cancellation) || await WasTakenAsync(mail, order, cancellation)) return;
            if (await composer.ComposeAsync(order, cancellation) is { } composed && MaySend(order, composed)) ready = new ReadyMail(mail, order, composed);
        }
    }

    public async Task DeliverAsync(ReadyMail mail, CancellationToken cancellation)
    {
        if (await SucceedsAsync(mail.Row, mail.Order, () => HandOverAsync(mail.Order, mail.Mail, cancellation), cancellation))
            await EndAsync(mail.Row, mail.Order, cancellation);
    }

    /// <returns>False when it did not, and what follows from that has been seen to.</returns>
    private async Task<bool> SucceedsAsync(OutboxRow mail, MailOrder order, Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status != 400 || mail.Attempts < RefusedForGood)
        {
            await TryLaterAsync(mail, order, failed, cancellation);
        }
        catch (RequestFailedException refused)
        {
            // An address that cannot be sent to stays so.
            Refused(order.Kind, refused.ErrorCode);
            if (order.PersonId is { } personId && await people.FindAsync(personId, cancellation) is { } person) await addresses.TellAsync(person, cancellation);
            await EndAsync(mail, order, cancellation);
        }
#pragma warning disable CA1031 // A mail that cannot be made or handed over, for whatever reason, must not keep the others.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Broken(exception, order.Kind);
            await DelayAsync(mail, cancellation);
        }

        return false;
    }

    private async Task EndAsync(OutboxRow mail, MailOrder order, CancellationToken cancellation)
    {
        await sent.AddAsync(order, cancellation);
        if (order.Kind == MailKind.Digest) await digests.ToldAsync(order, cancellation);
        await outbox.RemoveAsync(mail, cancellation);
    }

    private bool MaySend(MailOrder order, AddressedMail mail)
    {
        if (options.Value.MaySendTo(mail.To)) return true;
        NotAllowed(order.Kind);
        return false;
    }

    private async Task<bool> WasTakenAsync(OutboxRow mail, MailOrder order, CancellationToken cancellation)
    {
        if (mail.Attempts <= 1) return false;
        try
        {
            await new EmailSendOperation(Ids.GuidFrom(order.Id).ToString(), client).UpdateStatusAsync(cancellation);
            return true;
        }
        catch (RequestFailedException unknown) when (unknown.Status == 404)
        {
            return false;
        }
    }

    private async Task HandOverAsync(MailOrder order, AddressedMail mail, CancellationToken cancellation)
    {
        var content = new EmailContent(mail.Mail.Subject) { PlainText = mail.Mail.Text, Html = mail.Mail.Html };
        var message = new EmailMessage(options.Value.Sender, mail.To, content) { UserEngagementTrackingDisabled = true };
        if (mail.Unsubscribe is { } address) AllowUnsubscribing(message, address);
        using var span = Tracing.Continue(nameof(SendMail), mail.Trace);
        await client.SendAsync(WaitUntil.Started, message, Ids.GuidFrom(order.Id), cancellation);
    }

    // RFC 2369, and the one click of RFC 8058.
    private static void AllowUnsubscribing(EmailMessage message, Uri address)
    {
        message.Headers["List-Unsubscribe"] = $"<{address}>";
        message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
    }

    // Its own words may repeat the address, so of a failure only the codes are told.
    private async Task TryLaterAsync(OutboxRow mail, MailOrder order, RequestFailedException failed, CancellationToken cancellation)
    {
        NotTaken(order.Kind, failed.Status, failed.ErrorCode);
        if (failed.Status == 429) await outbox.PauseAsync(clock.GetUtcNow() + RetryAfter(failed), cancellation);
        else await DelayAsync(mail, cancellation);
    }

    // Soon at first: storage that was away for a moment keeps a mail from being made too.
    private Task DelayAsync(OutboxRow mail, CancellationToken cancellation)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(mail.Attempts - 1, 20)));
        return outbox.DelayAsync(mail, clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause), cancellation);
    }

    private static TimeSpan RetryAfter(RequestFailedException failed)
    {
        var header = failed.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true ? value : null;
        return int.TryParse(header, out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromMinutes(1);
    }

    [LoggerMessage(EventName = "MailNotTaken", Level = LogLevel.Warning, Message = "Communication Services did not take a mail ({Kind}): {Status} {Code}; it will be tried again")]
    private partial void NotTaken(MailKind kind, int status, string? code);

    [LoggerMessage(EventName = "MailRefused", Level = LogLevel.Error, Message = "Communication Services refused a mail ({Kind}) for good: {Code}")]
    private partial void Refused(MailKind kind, string? code);

    [LoggerMessage(EventName = "MailBroken", Level = LogLevel.Error, Message = "A mail ({Kind}) could not be made; it will be tried again")]
    private partial void Broken(Exception exception, MailKind kind);

    [LoggerMessage(EventName = "MailNotAllowed", Level = LogLevel.Warning, Message = "A mail ({Kind}) was not sent: its address is not on the list of this environment")]
    private partial void NotAllowed(MailKind kind);
}

/// <summary>A mail that is made and waits for its turn.</summary>
public sealed record ReadyMail(OutboxRow Row, MailOrder Order, AddressedMail Mail);
