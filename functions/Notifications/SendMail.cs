using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Notifications.Outbox;

namespace Portal.Notifications;

/// <summary>
/// The step of a workflow that has a mail sent: puts the order in the outbox, from where it goes when it may. A workflow does not wait for
/// Communication Services. Run again, it brings the same order, which is sent once.
/// </summary>
public sealed class SendMail(MailOutbox outbox, TimeProvider clock)
{
    [Function(nameof(SendMail))]
    public async Task Run([ActivityTrigger] MailOrder order, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        await outbox.AddAsync(order, clock.GetUtcNow(), cancellation);
        await workflows.WakeOutboxAsync(cancellation);
    }
}
