using System.Collections.Frozen;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What is asked of the client.</summary>
public enum ClientAction
{
    /// <summary>Nothing: the document is there to be found.</summary>
    None,
    Decide,

    /// <summary>Gezien, by each for themselves.</summary>
    Read,
    Sign,
}

/// <summary>Whom a kind of document concerns, of those whose membership shows it; see <see cref="DossierAccess"/>.</summary>
public enum Concerned
{
    /// <summary>All directors with portal access; one who may handle is enough.</summary>
    Directors,

    /// <summary>The one person of a personal dossier.</summary>
    Person,

    /// <summary>Everyone with portal access who sees the sub-dossier.</summary>
    Readers,

    /// <summary>Whom the office chose at the upload; all directors when it chose nobody. One who may handle is enough.</summary>
    Chosen,
}

/// <summary>What an approval, or the last signature, sets off.</summary>
public enum FollowUp
{
    None,

    /// <summary>The return is filed: by the portal when it carries its instance and the settings say so, otherwise by the office, which says so.</summary>
    Filing,

    /// <summary>The office publishes the annual accounts at the KvK.</summary>
    OfficePublishes,
}

/// <summary>A kind of document is a row of this table: where it stands, what the client does, who does it, what comes after.</summary>
/// <param name="Dutch">As a heading.</param>
/// <param name="InSentence">As it is called within a Dutch sentence.</param>
/// <param name="InEnglish">As above, in English.</param>
/// <param name="Folder">Null where the office chooses.</param>
/// <param name="OnlyIn">The dossiers it belongs in; null for both.</param>
/// <param name="Letter">Which paragraph of the mail tells of it (Outbox/Mails/document-placed.nl.liquid).</param>
public sealed record DocumentKind(string Name, string Dutch, string InSentence, string InEnglish, Folder? Folder, ClientAction Action, Concerned Who, FollowUp FollowUp, string Letter, DossierType? OnlyIn = null)
{
    private static readonly FrozenDictionary<string, DocumentKind> Kinds = new DocumentKind[]
    {
        new("VatReturn", "Btw-aangifte", "btw-aangifte", "VAT return", Domain.Folder.Administratie, ClientAction.Decide, Concerned.Directors, FollowUp.Filing, "approve"),
        new("IncomeTaxReturn", "Aangifte inkomstenbelasting", "aangifte inkomstenbelasting", "income tax return", Domain.Folder.Fiscaal, ClientAction.Decide, Concerned.Person, FollowUp.Filing, "approve", DossierType.Personal),
        new("CorporateTaxReturn", "Aangifte vennootschapsbelasting", "aangifte vennootschapsbelasting", "corporate tax return", Domain.Folder.Fiscaal, ClientAction.Decide, Concerned.Directors, FollowUp.Filing, "approve", DossierType.Organisation),
        new("DraftReturn", "Conceptaangifte", "conceptaangifte", "draft return", Domain.Folder.Fiscaal, ClientAction.None, Concerned.Readers, FollowUp.None, "draft-return"),
        new(DraftAnnualAccounts, "Conceptjaarrekening", "conceptjaarrekening", "draft annual accounts", Domain.Folder.Jaarrekening, ClientAction.Read, Concerned.Readers, FollowUp.None, "draft-accounts"),
        new(LetterOfRepresentation, "Bevestiging bij de jaarrekening (LOR)", "bevestiging bij de jaarrekening", "letter of representation", Domain.Folder.Jaarrekening, ClientAction.Sign, Concerned.Directors, FollowUp.None, "sign"),
        new("AnnualAccountsAndMinutes", "Jaarrekening + notulen", "jaarrekening met notulen", "annual accounts with minutes", Domain.Folder.Jaarrekening, ClientAction.Sign, Concerned.Directors, FollowUp.OfficePublishes, "sign"),
        new("ForApproval", "Ter accordering", "document", "document", null, ClientAction.Decide, Concerned.Chosen, FollowUp.None, "approve"),
        new("ForSigning", "Ter ondertekening", "document", "document", null, ClientAction.Sign, Concerned.Chosen, FollowUp.None, "sign"),
        new("Information", "Overig document", "document", "document", null, ClientAction.None, Concerned.Readers, FollowUp.None, "information"),
        // In the dossier too, among the administration: a membership that is limited to other sub-dossiers does not show it.
        new("Invoice", "Factuur", "factuur", "invoice", Domain.Folder.Administratie, ClientAction.None, Concerned.Readers, FollowUp.None, "invoice"),
    }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public const string DraftAnnualAccounts = "DraftAnnualAccounts";
    public const string LetterOfRepresentation = "LetterOfRepresentation";
    public const string Invoice = "Invoice";

    /// <summary>Annual accounts: signed by all directors in office, and with the minutes in which they were adopted.</summary>
    public bool TakesEveryDirector => FollowUp == FollowUp.OfficePublishes;

    /// <summary>How many files it has at least: annual accounts come with their minutes.</summary>
    public int LeastFiles => TakesEveryDirector ? 2 : 1;

    /// <summary>What a document of the kind is when it, or a new version of it, has been placed.</summary>
    public DocumentState FirstState => Action == ClientAction.None ? DocumentState.Available : DocumentState.Open;

    public static DocumentKind? Find(string? name) => name is null ? null : Kinds.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">A row of storage names a kind that is not in the table.</exception>
    public static DocumentKind Of(Document document) => Kinds[document.Kind];

    public string InSentenceIn(Language language) => language == Language.En ? InEnglish : InSentence;

    public IEnumerable<Folder> Folders => Folder is { } own ? [own] : Enum.GetValues<Folder>();
}
