using Portal.Accounts;
using Portal.Office;
using Portal.Platform;

namespace Portal.Notifications;

/// <summary>Addresses that mail does not arrive at: only the office can find out the right one. One work item an address, however often it is told.</summary>
public sealed class WrongAddresses(WorkItems workItems, TimeProvider clock)
{
    public Task TellAsync(Person person, CancellationToken cancellation) => workItems.AddAsync(
        new WorkItem
        {
            PartitionKey = WorkItem.Office,
            RowKey = WorkItem.Open + IdOf(person),
            Kind = WorkItemKind.AddressWrong,
            PersonId = person.Id,
            Subject = person.Name,
            CreatedAt = clock.GetUtcNow(),
        },
        cancellation);

    /// <summary>The address is not used any more.</summary>
    public Task CallOffAsync(Person before, CancellationToken cancellation) => workItems.CallOffAsync(IdOf(before), cancellation);

    // Without a day by which it has to be done, so after all that has one.
    private static string IdOf(Person person) => $"later-{person.Id}-{Ids.Digest(person.NormalizedEmail)[..16]}-address";
}
