using Portal.Domain;
using Portal.Stores;

namespace Portal.Outbox;

/// <summary>Addresses that mail does not arrive at: only the office can find out the right one. One work item an address, however often it is told.</summary>
public sealed class WrongAddresses(WorkItems workItems, ClientSigns clients, TimeProvider clock)
{
    public async Task TellAsync(Person person, CancellationToken cancellation)
    {
        await workItems.AddAsync(WorkItem.For(person, clock.GetUtcNow()), cancellation);
        await clients.UnreachableAsync(person, cancellation);
    }

    /// <summary>The address is not used any more.</summary>
    public async Task CallOffAsync(Person before, CancellationToken cancellation)
    {
        await workItems.CallOffAsync(WorkItem.IdOf(before), cancellation);
        await clients.ReachableAsync(before, cancellation);
    }
}
