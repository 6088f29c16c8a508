using System.Text.Json;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers.Contact;

/// <summary>
/// The writes of contact details: the office's, and what a client proposes. The work item of a proposal is there before it, so that no proposal lies
/// unseen; one whose proposal was never written leads to the dossier, where there is nothing to do.
/// </summary>
public sealed class ContactChanges(DossierStore dossiers, WorkItems work, TimeProvider clock)
{
    public async Task<Failure?> ProposeAsync(string dossierId, ContactDetails wanted, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        var changed = wanted.DifferencesFrom(seen.Contact);
        if (changed.Count == 0) return DossierFailures.NothingChanged;
        var proposal = new ContactProposal(Ids.New(), wanted, by.Name, clock.GetUtcNow());
        await work.AddAsync(WorkItem.For(seen, proposal), cancellation);
        var entry = new AuditEntry(DossierEvents.ContactProposed, dossierId, by, Detail: string.Join(',', changed));
        return await WriteAsync(dossierId, entry, now => now.Proposal = proposal, cancellation);
    }

    /// <summary>What the office has on record from now on. A proposal is answered by it.</summary>
    public async Task<Failure?> SetAsync(string dossierId, ContactDetails details, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        var entry = new AuditEntry(DossierEvents.ContactChanged, dossierId, by, Detail: string.Join(',', details.DifferencesFrom(seen.Contact)));
        return await WriteAsync(dossierId, entry, now => (now.Contact, now.Proposal) = (details, null), cancellation);
    }

    public async Task<Failure?> DeclineAsync(string dossierId, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        if (seen.Proposal is null) return null;
        return await WriteAsync(dossierId, new AuditEntry(DossierEvents.ContactDeclined, dossierId, by), now => now.Proposal = null, cancellation);
    }

    /// <summary>And ends the work of the proposal that there was before.</summary>
    private async Task<Failure?> WriteAsync(string dossierId, AuditEntry entry, Action<Dossier> change, CancellationToken cancellation)
    {
        ContactProposal? answered = null;
        await dossiers.CommitAsync(dossierId, entry, Write, cancellation);
        if (answered is not null) await work.CallOffAsync(WorkItem.IdOf(dossierId, answered), cancellation);
        return null;

        async Task<IReadOnlyList<TableTransactionAction>?> Write(PartitionHead head)
        {
            var now = (await dossiers.FindAsync(dossierId, cancellation))!;
            answered = now.Proposal;
            change(now);
            return [new(TableTransactionActionType.UpdateReplace, now, now.ETag)];
        }
    }
}
