using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Outbox;

/// <summary>
/// The step of a workflow that has a mail sent: puts the order in the outbox, from where it goes when it may. A workflow does not wait for
/// Communication Services. Run again, it brings the same order, which is sent once. What a person may choose about goes as that person chose; who asked
/// for it hears of it on a device too.
/// </summary>
public sealed class SendMail(MailOutbox outbox, DigestStore digests, PersonStore people, TimeProvider clock)
{
    [Function(nameof(SendMail))]
    public async Task Run([ActivityTrigger] MailOrder order, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var choice = order.IsOptional ? (await people.FindAsync(order.PersonId!, cancellation))?.DocumentNotices : NoticeChoice.AtOnce;
        if (choice == NoticeChoice.Daily) await digests.AddAsync(order, cancellation);
        if (choice != NoticeChoice.AtOnce) return;
        await outbox.AddAsync(order, clock.GetUtcNow(), cancellation);
        await workflows.WakeOutboxAsync(cancellation);
        if (order.Rings() && await people.FindAsync(order.PersonId!, cancellation) is { SealedPushDevices: not null }) await workflows.TellDevicesAsync(order, cancellation);
    }
}
