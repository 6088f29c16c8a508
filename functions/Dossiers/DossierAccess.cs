using Portal.Documents;
using Portal.Platform.Outcomes;
using Portal.Questions;
using Portal.Signing;

namespace Portal.Dossiers;

/// <summary>
/// May this person do this here? The one place that answers it. What a person may not see does not exist for that person:
/// the answer is then the same as for what is not there at all. It is asked on every request, so that a membership that ends or is
/// limited counts at the next click of whoever has the portal open.
/// </summary>
public sealed class DossierAccess(MembershipStore memberships, DocumentStore documents, QuestionStore questions)
{
    /// <summary>Whether a document concerns a member: who is written to about it.</summary>
    public static bool Concerns(Document document, Membership member) => member.Sees(document.Folder) && IsMeant(document, member);

    /// <summary>Whether a member may decide on a document or sign it, as long as it is open.</summary>
    public static bool MayHandle(Document document, Membership member) => Concerns(document, member) && member.MayHandle;

    /// <summary>Whether something is asked of a member that the member may do, as long as the document is open.</summary>
    public static bool IsAsked(Document document, Membership member) => DocumentKind.Of(document).Action switch
    {
        ClientAction.Decide => MayHandle(document, member),
        ClientAction.Sign => MayHandle(document, member) && document.SignerOf(member.PersonId) is { IsAwaited: true },
        ClientAction.Read => Concerns(document, member) && !document.IsSeenBy(member.PersonId),
        ClientAction.None => false,
        var unknown => throw new ArgumentOutOfRangeException(nameof(document), unknown, "No rule for this action."),
    };

    /// <summary>What a member may do with a document as it is now, by the API's names.</summary>
    public static IReadOnlyList<string> ActionsOf(Document document, Membership member) => document.State == DocumentState.Open && IsAsked(document, member)
        ? DocumentKind.Of(document).Action switch
        {
            ClientAction.Decide => ["approve", "reject"],
            ClientAction.Read => ["seen"],
            ClientAction.Sign => ["sign", "reject"],
            _ => [],
        }
        : [];

    /// <summary>Who is limited to some sub-dossiers sees a conversation only when taking part in it: it belongs to none of them.</summary>
    public static bool Sees(Question question, Membership member) => member.PortalAccess && (member.Folders is null || question.HasParticipant(member.PersonId));

    /// <summary>Whether a conversation concerns a member: who is written to about it.</summary>
    public static bool Concerns(Question question, Membership member) => Sees(question, member) && question.HasParticipant(member.PersonId);

    /// <summary>From the office's first words until one of both sides closes it.</summary>
    public static bool IsAsked(Question question, Membership member) => question is { State: QuestionState.Open, AnsweredAt: not null } && Concerns(question, member);

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
        return DocumentKind.Of(seen.Value.Document).Action is ClientAction.Decide or ClientAction.Sign && IsAsked(seen.Value.Document, seen.Value.Membership) ? seen : DossierFailures.MayNotHandle;
    }

    /// <summary>The document for someone who wants to sign it: who is on its roster and may handle it. Whether they still can is for the caller to look at.</summary>
    public async Task<Result<Seen>> ToSignatureAsync(string personId, string documentId, CancellationToken cancellation)
    {
        var seen = await ToDocumentAsync(personId, documentId, cancellation);
        if (seen.Failure is not null) return seen;
        var (document, member) = seen.Value;
        return DocumentKind.Of(document).Action == ClientAction.Sign && MayHandle(document, member) && document.SignerOf(personId) is not null ? seen : DossierFailures.MayNotHandle;
    }

    /// <summary>The conversation, or not-found. Who sees it may speak in it and close it.</summary>
    public async Task<Result<Question>> ToQuestionAsync(string personId, string questionId, CancellationToken cancellation)
    {
        if (QuestionId.Parse(questionId) is not { } id) return Failures.NotFound;
        var membership = await ToDossierAsync(personId, id.DossierId, cancellation);
        if (membership.Failure is { } none) return none;
        return await questions.FindAsync(id, cancellation) is { } question && Sees(question, membership.Value) ? question : Failures.NotFound;
    }

    private static bool IsMeant(Document document, Membership member) => (DocumentKind.Of(document).Who, document.Chosen) switch
    {
        (Concerned.Readers or Concerned.Person, _) => true,
        (Concerned.Chosen, not null) => document.IsChosen(member.PersonId),
        (Concerned.Directors or Concerned.Chosen, _) => member.Role == MemberRole.Director,
        var unknown => throw new ArgumentOutOfRangeException(nameof(document), unknown, "No rule for whom this concerns."),
    };

    public sealed record Seen(Document Document, Membership Membership);
}
