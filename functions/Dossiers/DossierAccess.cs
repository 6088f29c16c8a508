using Portal.Documents;
using Portal.Platform.Outcomes;

namespace Portal.Dossiers;

/// <summary>
/// May this person do this here? The one place that answers it. What a person may not see does not exist for that person:
/// the answer is then the same as for what is not there at all.
/// </summary>
public sealed class DossierAccess(MembershipStore memberships, DocumentStore documents)
{
    /// <summary>The membership of someone with portal access, or not-found.</summary>
    public async Task<Result<Membership>> ToDossierAsync(string personId, string dossierId, CancellationToken cancellation) =>
        await memberships.FindAsync(dossierId, personId, cancellation) is { PortalAccess: true } member ? member : Failures.NotFound;

    /// <summary>The document and the membership through which it is seen, or not-found.</summary>
    public async Task<Result<Seen>> ToDocumentAsync(string personId, string documentId, CancellationToken cancellation)
    {
        if (DocumentId.Parse(documentId) is not { } id) return Failures.NotFound;
        var membership = await ToDossierAsync(personId, id.DossierId, cancellation);
        if (membership.Failure is { } none) return none;
        return await documents.FindAsync(id, cancellation) is { IsHeld: false } document && membership.Value.Sees(document.Folder)
            ? new Seen(document, membership.Value)
            : Failures.NotFound;
    }

    /// <summary>The document for someone who wants to decide on it: as above, and <c>may-not-handle</c> for who may only look.</summary>
    public async Task<Result<Seen>> ToDecisionAsync(string personId, string documentId, CancellationToken cancellation)
    {
        var seen = await ToDocumentAsync(personId, documentId, cancellation);
        if (seen.Failure is not null) return seen;
        return seen.Value.MayDecide ? seen : DossierFailures.MayNotHandle;
    }

    public sealed record Seen(Document Document, Membership Membership)
    {
        public bool MayDecide => Membership.Decides(Document.Folder);
    }
}
