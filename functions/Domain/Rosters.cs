using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>The roster of a document that is signed: who has to sign, and how far they are.</summary>
public static class Rosters
{
    // Two moments, the hash of the consent, the id and the way, in JSON.
    private const int OfASignature = 350;

    /// <summary>Who has to sign, as the memberships are now.</summary>
    public static IReadOnlyList<Signer> Of(Document document, DossierType dossier, IEnumerable<Membership> members) =>
    [
        .. members.Where(member => IsAsked(document, member)).OrderBy(member => member.PersonName, StringComparer.Ordinal).Select(member => new Signer(member.PersonId, member.PersonName, RoleOf(dossier, member))),
    ];

    /// <summary>Whether, of all who are asked, at least one can do it in the portal.</summary>
    public static bool CanBegin(Document document, IReadOnlyCollection<Membership> members) =>
        members.Any(member => document.SignerOf(member.PersonId) is not null && AccessRules.MayHandle(document, member));

    public static IReadOnlyList<Signer> Signers(this Document document) =>
        document.SignersJson is { } json ? JsonSerializer.Deserialize<Signer[]>(json)! : [];

    public static void SetSigners(this Document document, IReadOnlyList<Signer> signers) =>
        document.SignersJson = signers.Count == 0 ? null : JsonSerializer.Serialize(signers);

    /// <summary>Whether what is written of each signer still fits in a property of the row when all have signed, or could not.</summary>
    public static bool HasRoomForSignatures(this Document document) =>
        document.SignersJson is not { } json || json.Length + document.Signers().Count * OfASignature <= Row.MostCharacters;

    /// <summary>Null for who is not on the roster.</summary>
    public static Signer? SignerOf(this Document document, string personId) => document.Signers().FirstOrDefault(signer => signer.PersonId == personId);

    public static void Set(this Document document, Signer signer) =>
        document.SetSigners([.. document.Signers().Select(other => other.PersonId == signer.PersonId ? signer : other)]);

    /// <summary>Nobody is waited for any more, and there is a signature.</summary>
    public static bool HasAllSignatures(this Document document)
    {
        var signers = document.Signers();
        return signers.Any(signer => signer.SignedAt is not null) && (document.AnyoneSigns || !signers.Any(signer => signer.IsAwaited));
    }

    /// <summary>How many of the roster are not waited for any more.</summary>
    public static int Handled(this Document document) => document.Signers().Count(signer => !signer.IsAwaited);

    // Annual accounts are signed by all directors in office (art. 2:210(2) BW), also those who cannot do so here.
    private static bool IsAsked(Document document, Membership member) => DocumentKind.Of(document).TakesEveryDirector
        ? member.Role == MemberRole.Director
        : AccessRules.MayHandle(document, member);

    private static SignerRole RoleOf(DossierType dossier, Membership member) => (dossier, member.Role) switch
    {
        (DossierType.Personal, _) => SignerRole.Person,
        (_, MemberRole.Director) => SignerRole.Director,
        _ => SignerRole.Employee,
    };
}
