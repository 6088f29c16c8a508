using System.Collections.Frozen;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>
/// A kind of document is a row of this table: where it stands, what the client does, who does it, what comes after. All that differs
/// by kind is a column, also for the portal's pages, which have it from <c>GET /api/kinds</c>.
/// </summary>
/// <param name="Dutch">As a heading.</param>
/// <param name="InSentence">As it is called within a Dutch sentence.</param>
/// <param name="InEnglish">As above, in English.</param>
/// <param name="Folder">Null where the office chooses.</param>
/// <param name="Letter">Which paragraph of the mail tells of it (Outbox/Mails/document-placed.nl.liquid).</param>
public sealed record DocumentKind(
    string Name, string Dutch, string InSentence, string InEnglish, Folder? Folder, ClientAction Action, Concerned Who, string Letter)
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("VatReturn", "Btw-aangifte", "btw-aangifte", "VAT return",
            Domain.Folder.Administratie, ClientAction.Decide, Concerned.Directors, "approve")
        {
            Return = ReturnType.Vat, Deadline = DeadlineRule.Vat, FollowUp = FollowUp.Filing,
            CalledAs = ["aangifte omzetbelasting", "omzetbelasting", "btw aangifte", "aangifte btw", "btw", "ob"],
        },
        new("IncomeTaxReturn", "Aangifte inkomstenbelasting", "aangifte inkomstenbelasting", "income tax return",
            Domain.Folder.Fiscaal, ClientAction.Decide, Concerned.Person, "approve")
        {
            Return = ReturnType.IncomeTax, Deadline = DeadlineRule.IncomeTax, FollowUp = FollowUp.Filing, OnlyIn = DossierType.Personal,
            CalledAs = ["aangifte inkomstenbelasting", "inkomstenbelasting", "aangifte ib", "ib aangifte", "ib"],
        },
        new("CorporateTaxReturn", "Aangifte vennootschapsbelasting", "aangifte vennootschapsbelasting", "corporate tax return",
            Domain.Folder.Fiscaal, ClientAction.Decide, Concerned.Directors, "approve")
        {
            Return = ReturnType.CorporateTax, Deadline = DeadlineRule.CorporateTax, FollowUp = FollowUp.Filing, OnlyIn = DossierType.Organisation,
            CalledAs = ["aangifte vennootschapsbelasting", "vennootschapsbelasting", "aangifte vpb", "vpb aangifte", "vpb"],
        },
        new("DraftReturn", "Conceptaangifte", "conceptaangifte", "draft return",
            Domain.Folder.Fiscaal, ClientAction.None, Concerned.Readers, "draft-return")
        {
            CalledAs =
            [
                "conceptaangifte", "concept aangifte", "concept btw aangifte", "concept aangifte omzetbelasting", "conceptaangifte omzetbelasting",
                "concept aangifte inkomstenbelasting", "conceptaangifte inkomstenbelasting", "concept aangifte vennootschapsbelasting",
                "conceptaangifte vennootschapsbelasting",
            ],
        },
        new("DraftAnnualAccounts", "Conceptjaarrekening", "conceptjaarrekening", "draft annual accounts",
            Domain.Folder.Jaarrekening, ClientAction.Read, Concerned.Readers, "draft-accounts")
        { Deadline = DeadlineRule.AccountsPrepared, CalledAs = ["conceptjaarrekening", "concept jaarrekening", "concept jaarstukken"] },
        new("LetterOfRepresentation", "Bevestiging bij de jaarrekening (LOR)", "bevestiging bij de jaarrekening", "letter of representation",
            Domain.Folder.Jaarrekening, ClientAction.Sign, Concerned.Directors, "sign")
        {
            Deadline = DeadlineRule.AccountsPrepared, Confirms = "DraftAnnualAccounts",
            CalledAs = ["bevestiging bij de jaarrekening", "letter of representation", "lor"],
        },
        new("AnnualAccountsAndMinutes", "Jaarrekening + notulen", "jaarrekening met notulen", "annual accounts with minutes",
            Domain.Folder.Jaarrekening, ClientAction.Sign, Concerned.Directors, "sign")
        { Deadline = DeadlineRule.AccountsAdopted, FollowUp = FollowUp.OfficePublishes, CalledAs = ["jaarrekening", "jaarstukken", "notulen"] },
        new("ForApproval", "Ter accordering", "document", "document",
            null, ClientAction.Decide, Concerned.Chosen, "approve"),
        new("ForSigning", "Ter ondertekening", "document", "document",
            null, ClientAction.Sign, Concerned.Chosen, "sign"),
        new("Information", "Overig document", "document", "document",
            null, ClientAction.None, Concerned.Readers, "information"),
        // In the dossier too, among the administration: a membership that is limited to other sub-dossiers does not show it.
        new("Invoice", "Factuur", "factuur", "invoice",
            Domain.Folder.Administratie, ClientAction.None, Concerned.Readers, "invoice")
        { IsInvoice = true, CalledAs = ["factuur"] },
    ];

    private static readonly FrozenDictionary<string, DocumentKind> Kinds = All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The dossiers it belongs in; null for both.</summary>
    public DossierType? OnlyIn { get; init; }

    /// <summary>What an approval, or the last signature, sets off.</summary>
    public FollowUp FollowUp { get; init; }

    /// <summary>Which return it is, and so which instance it takes; null for what is none.</summary>
    public ReturnType? Return { get; init; }

    /// <summary>Null where the law knows no day.</summary>
    public DeadlineRule? Deadline { get; init; }

    /// <summary>The kind of the drafts that it confirms.</summary>
    public string? Confirms { get; init; }

    /// <summary>It has an amount and a day on which it is due, and is paid or not.</summary>
    public bool IsInvoice { get; init; }

    /// <summary>
    /// How it is called in names of files and at the head of letters, in lower case without punctuation. The longest that is found says
    /// which kind it is.
    /// </summary>
    public IReadOnlyList<string> CalledAs { get; init; } = [];

    /// <summary>Of those whom it concerns, one who may handle is enough.</summary>
    public bool OneIsEnough => Action == ClientAction.Decide && Who is Concerned.Directors or Concerned.Chosen;

    /// <summary>Annual accounts: signed by all directors in office, and with the minutes in which they were adopted.</summary>
    public bool TakesEveryDirector => FollowUp == FollowUp.OfficePublishes;

    /// <summary>How many files it has at least: annual accounts come with their minutes.</summary>
    public int LeastFiles => TakesEveryDirector ? 2 : 1;

    /// <summary>What a document of the kind is when it, or a new version of it, has been placed.</summary>
    public DocumentState FirstState => Action == ClientAction.None ? DocumentState.Available : DocumentState.Open;

    public IEnumerable<Folder> Folders => Folder is { } own ? [own] : Enum.GetValues<Folder>();

    public static DocumentKind? Find(string? name) => name is null ? null : Kinds.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">A row of storage names a kind that is not in the table.</exception>
    public static DocumentKind Of(Document document) => Kinds[document.Kind];

    public string InSentenceIn(Language language) => language == Language.En ? InEnglish : InSentence;
}
