using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Outbox;

namespace Portal.Notifications.Digests;

/// <summary>
/// Looks each five minutes for overviews that are due: at their hour, and after it for what a crash, an outage or a restore left. An overview
/// that waits in the outbox already is not put there again.
/// </summary>
public sealed class SendDigests(DigestStore digests, MailOutbox outbox)
{
    [Function(nameof(SendDigests))]
    public async Task Run([TimerTrigger("5 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var any = false;
        await foreach (var (order, moment) in digests.DueAsync(cancellation))
        {
            await outbox.AddAsync(order, moment, cancellation);
            any = true;
        }

        if (any) await workflows.WakeOutboxAsync(cancellation);
    }
}
