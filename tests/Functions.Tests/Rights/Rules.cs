namespace Portal.Functions.Tests.Rights;

/// <summary>
/// Who may what, written down a second time: from the manual and not from the portal's code, so that a fault in one is a difference.
/// </summary>
public static class Rules
{
    /// <summary>Name, sub-dossier (null: chosen), what is asked (approve, read, sign, nothing), who is asked.</summary>
    public static readonly (string Name, string? Folder, string? Asks, string Who)[] Kinds =
    [
        ("VatReturn", "Administratie", "approve", "directors"),
        ("CorporateTaxReturn", "Fiscaal", "approve", "directors"),
        ("IncomeTaxReturn", "Fiscaal", "approve", "person"),
        ("DraftReturn", "Fiscaal", null, "nobody"),
        ("DraftAnnualAccounts", "Jaarrekening", "read", "readers"),
        ("ForApproval", null, "approve", "directors"),
        ("Information", null, null, "nobody"),
        ("Invoice", "Administratie", null, "nobody"),
        ("ForSigning", null, "sign", "signers"),
        ("LetterOfRepresentation", "Jaarrekening", "sign", "signers"),
        (AnnualAccounts, "Jaarrekening", "sign", "signers"),
    ];

    public const string AnnualAccounts = "AnnualAccountsAndMinutes";

    public static int Information { get; } = Array.FindIndex(Kinds, kind => kind.Name == "Information");

    public static bool Sees(this DocumentModel document, int person) => document.Dossier.Members[person]?.Sees(document.Folder) == true;

    public static bool IsAsked(this DocumentModel document, int person)
    {
        if (!document.Sees(person) || document.Asks is null) return false;
        var member = document.Dossier.Members[person]!;
        return document.Who switch
        {
            "directors" => member is { IsDirector: true, MayHandle: true },
            "person" => member.MayHandle,
            "signers" => document.MaySign(person) && !document.Signed.Contains(person),
            "readers" => !document.Seen.Contains(person),
            _ => false,
        };
    }

    public static bool HasTask(this DocumentModel document, int person) => document.State == "open" && document.IsAsked(person);

    public static string[] Actions(this DocumentModel document, int person) => !document.HasTask(person) ? [] : document.Asks switch
    {
        "read" => ["seen"],
        "sign" => ["sign", "reject"],
        _ => ["approve", "reject"],
    };

    public static bool HasOpenFiles(this DocumentModel document, int person) => document.Sees(person) && document.State != "withdrawn";

    /// <summary>What deciding is answered with.</summary>
    public static int StatusOfDecision(this DocumentModel document, int person) =>
        !document.Sees(person) ? 404 : document.Asks is not ("approve" or "sign") || !document.IsAsked(person) ? 403 : document.Asks == "sign" ? 400 : document.State == "open" ? 200 : 409;

    /// <summary>Who was a director who handles when the request was made, and still is.</summary>
    public static bool MaySign(this DocumentModel document, int person) => document.Signers.Contains(person) && document.CouldSign(person);

    public static bool CouldSign(this DocumentModel document, int person) => document.Sees(person) && document.Dossier.Members[person] is { IsDirector: true, MayHandle: true };

    /// <summary>Annual accounts are asked of all directors in office, also of who cannot sign here (art. 2:210(2) BW).</summary>
    public static bool IsToSign(this DocumentModel document, int person) =>
        document.Kind == AnnualAccounts ? document.Dossier.Members[person]?.IsDirector == true : document.CouldSign(person);

    /// <summary>What each step towards a signature is answered with.</summary>
    /// <param name="allowed">For who can sign.</param>
    public static int StatusOfSigning(this DocumentModel document, int person, int allowed) =>
        !document.Sees(person) ? 404 : document.Asks != "sign" || !document.MaySign(person) ? 403 : document.State == "open" && !document.Signed.Contains(person) ? allowed : 409;

    /// <summary>What Gezien is answered with.</summary>
    public static int StatusOfSeen(this DocumentModel document, int person) => !document.Sees(person) ? 404 : document.Asks == "read" ? 200 : 409;

    /// <summary>Whether it says how to pay: an invoice does, to whom sees it.</summary>
    public static bool IsToPay(this DocumentModel document, int person) => document.HasOpenFiles(person) && document.Kind == "Invoice";

    /// <summary>What the note that it was paid is answered with.</summary>
    public static int StatusOfPaying(this DocumentModel document, int person) => !document.Sees(person) ? 404 : document.IsToPay(person) ? 204 : 409;
}

public sealed class DossierModel(string id, MemberPlan?[] members)
{
    public string Id => id;

    public MemberPlan?[] Members { get; set; } = members;

    public List<DocumentModel> Documents { get; } = [];
}

public sealed class DocumentModel(DossierModel dossier, string subject, int kind, string folder)
{
    public DossierModel Dossier => dossier;

    public string Subject => subject;

    public string Kind => Rules.Kinds[kind].Name;

    public string? Asks => Rules.Kinds[kind].Asks;

    public string Who => Rules.Kinds[kind].Who;

    public string Folder => folder;

    public string Id { get; set; } = "";

    public int Number { get; set; }

    public int Version { get; set; } = 1;

    public string State { get; set; } = Rules.Kinds[kind].Asks is null ? "available" : "open";

    public HashSet<int> Seen { get; } = [];

    /// <summary>Annual accounts come with their minutes.</summary>
    public int FilesOfVersion => Kind == Rules.AnnualAccounts ? 2 : 1;

    /// <summary>Who has to sign: all of whom it was asked when the newest version was placed.</summary>
    public HashSet<int> Signers { get; } = [];

    public HashSet<int> Signed { get; } = [];

    /// <summary>Of all versions.</summary>
    public List<string> Files { get; } = [];

    public void Decide() => State = "approved";

    public void Sign(int person)
    {
        Signed.Add(person);
        if (Signed.SetEquals(Signers)) State = "signed";
    }

    public void MarkSeen(int person)
    {
        if (State != "open") return;
        Seen.Add(person);
        if (!Enumerable.Range(0, OfficePlan.People).Any(this.IsAsked)) State = "available";
    }
}
