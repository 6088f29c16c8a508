using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Access;

/// <summary>
/// May this person do this here? The one place that answers it. What a person may not see does not exist for that person:
/// the answer is then the same as for what is not there at all. It is asked on every request, so that a membership that ends or is
/// limited counts at the next click of whoever has the portal open.
/// </summary>
public sealed class DossierAccess(MembershipStore memberships, DocumentStore documents, QuestionStore questions)
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

    /// <summary>The document for someone who wants to decide on it, or to decline to sign it: as above, and <c>may-not-handle</c> for who may only look.</summary>
    public async Task<Result<Seen>> ToDecisionAsync(string personId, string documentId, CancellationToken cancellation)
    {
        var seen = await ToDocumentAsync(personId, documentId, cancellation);
        if (seen.Failure is not null) return seen;
        return DocumentKind.Of(seen.Value.Document).Action is ClientAction.Decide or ClientAction.Sign && AccessRules.IsAsked(seen.Value.Document, seen.Value.Membership) ? seen : DossierFailures.MayNotHandle;
    }

    /// <summary>The document for someone who wants to sign it: who is on its roster and may handle it. Whether they still can is for the caller to look at.</summary>
    public async Task<Result<Seen>> ToSignatureAsync(string personId, string documentId, CancellationToken cancellation)
    {
        var seen = await ToDocumentAsync(personId, documentId, cancellation);
        if (seen.Failure is not null) return seen;
        var (document, member) = seen.Value;
        return DocumentKind.Of(document).Action == ClientAction.Sign && AccessRules.MayHandle(document, member) && document.SignerOf(personId) is not null ? seen : DossierFailures.MayNotHandle;
    }

    /// <summary>The draft that a letter confirms, as it was when the letter was placed; null where there is none, or none that this person may see.</summary>
    public async Task<Document?> ToDraftOfAsync(Seen letter, CancellationToken cancellation)
    {
        if (letter.Document.DraftVersion is not { } text) return null;
        var version = DocumentVersion.Parse(text);
        var newest = await documents.FindAsync(version.Document, cancellation);
        if (newest is null or { IsHeld: true } or { State: DocumentState.Withdrawn } || !letter.Membership.Sees(newest.Folder)) return null;
        return newest.Version == version.Version ? newest : await documents.FindAsync(version, cancellation);
    }

    /// <summary>The conversation, or not-found. Who sees it may speak in it and close it.</summary>
    public async Task<Result<Question>> ToQuestionAsync(string personId, string questionId, CancellationToken cancellation)
    {
        if (QuestionId.Parse(questionId) is not { } id) return Failures.NotFound;
        var membership = await ToDossierAsync(personId, id.DossierId, cancellation);
        if (membership.Failure is { } none) return none;
        return await questions.FindAsync(id, cancellation) is { } question && AccessRules.Sees(question, membership.Value) ? question : Failures.NotFound;
    }

    public sealed record Seen(Document Document, Membership Membership);
}
