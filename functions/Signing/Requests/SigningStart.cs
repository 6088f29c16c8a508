using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>Begins a request to sign, at the upload: fixes who has to sign, and what a letter of representation confirms.</summary>
public sealed class SigningStart(DocumentStore documents, DossierStore dossiers, MembershipStore memberships)
{
    private const int RecentDrafts = 20;

    /// <summary>Writes on a document of a kind that is signed what its request needs. Leaves others alone.</summary>
    /// <param name="draft">The id of the draft that a letter confirms; the newest of the same period when left out.</param>
    public async Task<Failure?> PrepareAsync(Document document, string? draft, CancellationToken cancellation)
    {
        if (DocumentKind.Of(document).Action != ClientAction.Sign) return null;
        var dossier = await dossiers.FindAsync(document.PartitionKey, cancellation);
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        document.SetSigners(Rosters.Of(document, dossier!.Type, members));
        if (!document.HasRoomForSignatures()) return SigningFailures.TooManySigners;
        if (!Rosters.CanBegin(document, members)) return SigningFailures.NoSigners;
        return DocumentKind.Of(document).Confirms is { } drafts ? await BindAsync(document, drafts, draft, cancellation) : null;
    }

    private async Task<Failure?> BindAsync(Document letter, string drafts, string? draft, CancellationToken cancellation)
    {
        var found = draft is null ? await NewestAsync(letter, DocumentKind.Find(drafts)!, cancellation) : await documents.FindAsync(draft, cancellation);
        if (draft is not null && (found is null || found.PartitionKey != letter.PartitionKey || !IsDraft(found, drafts))) return Failures.InvalidInput("draft", "draft-unknown");
        (letter.DraftVersion, letter.DraftHashes) = found is null ? (null, null) : (DocumentVersion.Of(found).ToString(), found.HashesOfFiles);
        return null;
    }

    private async Task<Document?> NewestAsync(Document letter, DocumentKind kind, CancellationToken cancellation)
    {
        var drafts = DocumentFilter.Of([.. kind.Folders]) with { Kinds = [kind] };
        var newest = await documents.ListAsync(letter.PartitionKey, drafts, after: null, RecentDrafts, cancellation);
        var found = newest.FirstOrDefault(draft => IsDraft(draft, kind.Name) && (letter.Period is null || draft.Period is null || draft.Period == letter.Period));
        // The list is a copy of the row; what is bound to is the row.
        return found is null ? null : await documents.FindAsync(found.Id, cancellation);
    }

    private static bool IsDraft(Document document, string kind) => document.Kind == kind && document.State != DocumentState.Withdrawn;
}
