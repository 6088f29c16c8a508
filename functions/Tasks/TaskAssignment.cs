using Portal.Documents;
using Portal.Dossiers;

namespace Portal.Tasks;

/// <summary>
/// Gives a document's task to those who may decide on it and takes it away again. Both can be repeated at will; what counts is the
/// document's row, so a task that was given while somebody decided is taken back.
/// </summary>
public sealed class TaskAssignment(ActionItems tasks, DocumentStore documents, MembershipStore memberships)
{
    /// <summary>Gives the task to all who may decide, as long as the document is open.</summary>
    public async Task OpenAsync(Document document, CancellationToken cancellation)
    {
        foreach (var member in await memberships.OfDossierAsync(document.PartitionKey, cancellation))
            await GiveAsync(member, document, cancellation);
        await TakeBackIfDecidedAsync(document, cancellation);
    }

    /// <summary>Takes the task from everyone.</summary>
    public async Task CloseAsync(Document document, CancellationToken cancellation)
    {
        foreach (var member in await memberships.OfDossierAsync(document.PartitionKey, cancellation))
            await tasks.RemoveAsync(member.PersonId, document.Id, cancellation);
    }

    /// <summary>After a membership was set: gives what is open to the member, and takes what the member may no longer decide on.</summary>
    public async Task OfMemberAsync(Membership member, CancellationToken cancellation)
    {
        await tasks.RemoveOfDossierAsync(member.PersonId, member.DossierId, cancellation);
        foreach (var document in await documents.OpenAsync(member.DossierId, cancellation))
        {
            await GiveAsync(member, document, cancellation);
            await TakeBackIfDecidedAsync(document, cancellation);
        }
    }

    private Task GiveAsync(Membership member, Document document, CancellationToken cancellation) => member.Decides(document.Folder)
        ? tasks.PutAsync(ActionItem.For(member.PersonId, document), cancellation)
        : Task.CompletedTask;

    private async Task TakeBackIfDecidedAsync(Document document, CancellationToken cancellation)
    {
        if (await documents.FindAsync(document.Id, cancellation) is { State: not DocumentState.Open } decided) await CloseAsync(decided, cancellation);
    }
}
