namespace Portal.Domain;

/// <summary>
/// Whom a document or a conversation concerns and who may do what with it, as its row and the membership say. Asked through
/// <see cref="Portal.Access.DossierAccess"/> where a person asks.
/// </summary>
public static class AccessRules
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

    private static bool IsMeant(Document document, Membership member) => (DocumentKind.Of(document).Who, document.Chosen) switch
    {
        (Concerned.Readers or Concerned.Person, _) => true,
        (Concerned.Chosen, not null) => document.IsChosen(member.PersonId),
        (Concerned.Directors or Concerned.Chosen, _) => member.Role == MemberRole.Director,
        var unknown => throw new ArgumentOutOfRangeException(nameof(document), unknown, "No rule for whom this concerns."),
    };
}
