using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Outbox;

namespace Portal.Notifications.Delivery;

/// <summary>One round: as many of the most urgent mails as may be sent now, ten at most.</summary>
public sealed class DeliverMails(MailOutbox outbox, MailDelivery delivery, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int MostAtOnce = 10;

    [Function(nameof(DeliverMails))]
    public async Task<OutboxRound> Run([ActivityTrigger] string instance, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await outbox.DueAsync(now, MostAtOnce, cancellation);
        if (due.Count == 0) return new OutboxRound(await outbox.NextDueAsync(cancellation));
        var row = await outbox.PaceAsync(cancellation);
        if (row.PausedUntil > now) return new OutboxRound(row.PausedUntil, IsFull: true);
        var pace = SendPace.Of(row.SentJson, options.Value);
        if (pace.RoomAt(now) is var room && room == 0) return new OutboxRound(pace.NextRoom(now), IsFull: true);
        await SendAsync(row, pace, due.Take(room), now, cancellation);
        return new OutboxRound(now);
    }

    // Only what really goes takes of the pace: who asks for passwords of invented names cannot starve the mails of others.
    private async Task SendAsync(PaceRow row, SendPace pace, IEnumerable<OutboxRow> due, DateTimeOffset now, CancellationToken cancellation)
    {
        // An order that two runs of a step brought is one mail.
        var prepared = await Task.WhenAll(due.DistinctBy(mail => mail.OrderJson).Select(mail => delivery.PrepareAsync(mail, cancellation)));
        var ready = prepared.OfType<ReadyMail>().ToList();
        if (ready.Count == 0) return;
        row.SentJson = pace.Take(ready.Count, now);
        if (await outbox.TryBeginAsync(row, [.. ready.Select(mail => mail.Row)], cancellation))
            await Task.WhenAll(ready.Select(mail => delivery.DeliverAsync(mail, cancellation)));
    }
}
