using Portal.Domain;

namespace Portal.Stores;

/// <summary>What a person does or meets, told at each client that the person is of.</summary>
public sealed class ClientSigns(ClientList clients, MembershipStore memberships, TimeProvider clock)
{
    /// <summary>The person has begun to use the portal.</summary>
    public Task SeenAsync(string personId, CancellationToken cancellation) =>
        AtEachAsync(personId, dossierId => clients.PutAsync(ClientSign.OfSeen(dossierId, clock.GetUtcNow()), cancellation), cancellation);

    /// <summary>Mail does not reach the person.</summary>
    public Task UnreachableAsync(Person person, CancellationToken cancellation) =>
        AtEachAsync(person.Id, dossierId => clients.PutAsync(ClientSign.OfUnreachable(dossierId, person), cancellation), cancellation);

    /// <summary>The person has another address.</summary>
    public Task ReachableAsync(Person person, CancellationToken cancellation) =>
        AtEachAsync(person.Id, dossierId => clients.RemoveUnreachableAsync(dossierId, person.Id, cancellation), cancellation);

    private async Task AtEachAsync(string personId, Func<string, Task> tell, CancellationToken cancellation)
    {
        var dossiers = await memberships.OfPersonAsync(personId, cancellation);
        await Task.WhenAll(dossiers.Select(membership => tell(membership.RowKey)));
    }
}
