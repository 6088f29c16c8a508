using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Stores;

namespace Portal.Notifications.Push;

/// <summary>One round of <see cref="TellDevices"/>. Run again after a crash, a device may get the message again, which takes the place of the first.</summary>
public sealed class PushToDevices(PersonStore people, ActionItems tasks, PushDevices devices, PushClient client)
{
    /// <returns>The ids of those to try again.</returns>
    [Function(nameof(PushToDevices))]
    public async Task<List<string>> Run([ActivityTrigger] PushOrder order, CancellationToken cancellation)
    {
        if (await people.FindAsync(order.PersonId, cancellation) is not { } person || await IsDoneAsync(order, cancellation)) return [];
        var wanted = devices.Of(person).Where(device => order.Devices?.Contains(device.Id) != false).ToList();
        var ends = await Task.WhenAll(wanted.Select(device => SendAsync(person, device, order, cancellation)));
        return [.. wanted.Zip(ends).Where(pair => pair.Second == PushEnd.TryAgain).Select(pair => pair.First.Id)];
    }

    // Nobody is rung hours later for what was done meanwhile.
    private async Task<bool> IsDoneAsync(PushOrder order, CancellationToken cancellation) =>
        order.Devices is not null && (await tasks.OfPersonAsync(order.PersonId, cancellation)).Count == 0;

    private async Task<PushEnd> SendAsync(Person person, PushDevice device, PushOrder order, CancellationToken cancellation)
    {
        var end = await client.SendAsync(device, PushText.Of(order, person.Language), cancellation);
        if (end == PushEnd.Gone) await devices.RemoveAsync(person.Id, AuditEntry.Portal, device.Id, cancellation);
        return end;
    }
}
