using Portal.Domain;
using Portal.Stores;

namespace Portal.Tasks;

/// <summary>
/// Gives a document's task to those who are asked and takes it away again. Both can be repeated at will; what counts is the
/// document's row and the memberships, so a task that was given while they changed is taken back.
/// </summary>
public sealed class TaskAssignment(ActionItems tasks, DocumentStore documents, MembershipStore memberships, QuestionStore questions)
{
    /// <summary>Gives the task to all who are asked, as long as the document is open.</summary>
    public async Task OpenAsync(Document document, CancellationToken cancellation)
    {
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        foreach (var member in members) await GiveAsync(member, document, cancellation);
        await TakeBackAsync(document, cancellation);
        await TakeBackAsync(document, members, cancellation);
    }

    /// <summary>Takes the task from everyone.</summary>
    public async Task CloseAsync(Document document, CancellationToken cancellation)
    {
        foreach (var member in await memberships.OfDossierAsync(document.PartitionKey, cancellation))
            await tasks.RemoveAsync(member.PersonId, document.Id, cancellation);
    }

    /// <summary>Takes the task from those who have signed or will not; from everyone, when that ended the request.</summary>
    public async Task TakeFromHandledAsync(Document document, CancellationToken cancellation)
    {
        if (document.State != DocumentState.Open) await CloseAsync(document, cancellation);
        foreach (var signer in document.Signers().Where(signer => !signer.IsAwaited)) await tasks.RemoveAsync(signer.PersonId, document.Id, cancellation);
    }

    /// <summary>After a membership was set: gives what is open to the member, and takes what the member is no longer asked.</summary>
    public async Task OfMemberAsync(Membership member, CancellationToken cancellation)
    {
        await tasks.RemoveOfDossierAsync(member.PersonId, member.DossierId, cancellation);
        foreach (var document in await documents.OpenAsync(member.DossierId, cancellation))
        {
            await GiveAsync(member, document, cancellation);
            await TakeBackAsync(document, cancellation);
        }

        foreach (var question in await questions.OpenAsync(member.DossierId, cancellation)) await GiveAsync(member, question, cancellation);
    }

    private Task GiveAsync(Membership member, Document document, CancellationToken cancellation) => document.State == DocumentState.Open && AccessRules.IsAsked(document, member)
        ? tasks.PutAsync(ActionItem.For(member.PersonId, document), cancellation)
        : Task.CompletedTask;

    private async Task GiveAsync(Membership member, Question question, CancellationToken cancellation)
    {
        if (!AccessRules.IsAsked(question, member)) return;
        await tasks.PutAsync(ActionItem.For(member.PersonId, question), cancellation);
        // Closed meanwhile: whoever closed it may have been here before the task was.
        if (await questions.FindAsync(question.Id, cancellation) is not { State: QuestionState.Open }) await tasks.RemoveAsync(member.PersonId, question.Id, cancellation);
    }

    // From all, when somebody decided meanwhile; from those who meanwhile signed, or read what was to be read.
    private async Task TakeBackAsync(Document given, CancellationToken cancellation)
    {
        if (await documents.FindAsync(given.Id, cancellation) is not { } now || now.ETag == given.ETag) return;
        await TakeFromHandledAsync(now, cancellation);
        foreach (var person in now.SeenBy?.Split(',') ?? []) await tasks.RemoveAsync(person, now.Id, cancellation);
    }

    // From those who meanwhile ceased to be members, or were limited to other sub-dossiers.
    private async Task TakeBackAsync(Document document, List<Membership> given, CancellationToken cancellation)
    {
        var asked = (await memberships.OfDossierAsync(document.PartitionKey, cancellation)).Where(member => AccessRules.IsAsked(document, member)).Select(member => member.PersonId).ToHashSet();
        foreach (var member in given.Where(member => AccessRules.IsAsked(document, member) && !asked.Contains(member.PersonId))) await tasks.RemoveAsync(member.PersonId, document.Id, cancellation);
    }
}
