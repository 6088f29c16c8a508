using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Outbox;

namespace Portal.Notifications.Delivery;

/// <summary>Looks each five minutes whether mails wait that nobody sends: after a restore, or when the workflow was ended by hand.</summary>
public sealed class KeepOutbox(MailOutbox outbox)
{
    [Function(nameof(KeepOutbox))]
    public async Task Run([TimerTrigger("45 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await outbox.NextDueAsync(cancellation) is not null) await workflows.WakeOutboxAsync(cancellation);
    }
}
