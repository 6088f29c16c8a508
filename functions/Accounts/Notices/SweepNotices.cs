using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Outbox;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Each five minutes: sends the mails of changes after which the process ended too soon to order them.</summary>
public sealed class SweepNotices(AccountNotices notices, PersonStore people, TimeProvider clock)
{
    private const int MostAtOnce = 100;

    // Longer than whoever expects one takes to write the change, with storage that has to be asked again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Function(nameof(SweepNotices))]
    public async Task Run(
        [TimerTrigger("50 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        foreach (var expected in await notices.ExpectedAsync(clock.GetUtcNow() - Patience, MostAtOnce, cancellation))
        {
            var person = await people.FindAsync(expected.PersonId, cancellation);
            if (person?.HasAnnounced(expected.RowKey) == true) await StartAsync(expected.Order, workflows, cancellation);
            await notices.ForgetAsync(expected.RowKey, cancellation);
        }
    }

    // One that is there was ordered right before the process ended, or by a sweep that ended itself.
    private static async Task StartAsync(MailOrder order, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await workflows.GetInstanceAsync(SendAccountMail.InstanceOf(order), cancellation) is null)
            await SendAccountMail.StartAsync(workflows, order, cancellation);
    }
}
