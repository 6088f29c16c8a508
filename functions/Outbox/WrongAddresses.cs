using Portal.Domain;
using Portal.Stores;

namespace Portal.Outbox;

/// <summary>Addresses that mail does not arrive at: only the office can find out the right one. One work item an address, however often it is told.</summary>
public sealed class WrongAddresses(WorkItems workItems, TimeProvider clock)
{
    public Task TellAsync(Person person, CancellationToken cancellation) => workItems.AddAsync(WorkItem.For(person, clock.GetUtcNow()), cancellation);

    /// <summary>The address is not used any more.</summary>
    public Task CallOffAsync(Person before, CancellationToken cancellation) => workItems.CallOffAsync(WorkItem.IdOf(before), cancellation);
}
