using System.Text.Json;
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
    /// <summary>Saying that all is as it is takes a proposal back.</summary>
    public async Task<Failure?> ProposeAsync(string dossierId, ContactDetails wanted, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        var changed = wanted.DifferencesFrom(seen.Contact);
        if (changed.Count == 0 && seen.Proposal is null) return DossierFailures.NothingChanged;
        var proposal = changed.Count == 0 ? null : new ContactProposal(Ids.New(), wanted, by.Name, clock.GetUtcNow());
        if (proposal is not null) await work.AddAsync(WorkItem.For(seen, proposal), cancellation);
        var entry = new AuditEntry(DossierEvents.ContactProposed, dossierId, by, Detail: string.Join(',', changed));
        return await WriteAsync(dossierId, entry, _ => proposal, cancellation);
    }

    /// <summary>
    /// What the office has on record from now on. It answers a proposal of just that; another stays, for it may have come while the office was at it.
    /// </summary>
    public async Task<Failure?> SetAsync(string dossierId, ContactDetails details, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        var entry = new AuditEntry(DossierEvents.ContactChanged, dossierId, by, Detail: string.Join(',', details.DifferencesFrom(seen.Contact)));
        return await WriteAsync(dossierId, entry, Set, cancellation);

        ContactProposal? Set(Dossier now)
        {
            now.Contact = details;
            return now.Proposal?.Contact == details ? null : now.Proposal;
        }
    }

    /// <summary>Also of one that was answered already.</summary>
    public async Task<Failure?> DeclineAsync(string dossierId, string proposalId, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        if (seen.Proposal?.Id != proposalId) return null;
        return await WriteAsync(dossierId, new AuditEntry(DossierEvents.ContactDeclined, dossierId, by), now => now.Proposal?.Id == proposalId ? null : now.Proposal, cancellation);
    }

    /// <summary>And ends the work of a proposal that is not there any more.</summary>
    /// <param name="change">Answers the proposal that there is after it.</param>
    private async Task<Failure?> WriteAsync(string dossierId, AuditEntry entry, Func<Dossier, ContactProposal?> change, CancellationToken cancellation)
    {
        ContactProposal? ended = null;
        await dossiers.ChangeAsync(dossierId, entry, Write, cancellation);
        if (ended is not null) await work.CallOffAsync(WorkItem.IdOf(dossierId, ended), cancellation);
        return null;

        bool Write(Dossier now)
        {
            var (before, after) = (now.Proposal, change(now));
            ended = before?.Id == after?.Id ? null : before;
            now.Proposal = after;
            return true;
        }
    }
}
