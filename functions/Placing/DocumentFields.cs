using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Placing;

/// <summary>What the office says of a document besides its files.</summary>
/// <param name="Deadline">A day of its own; without one it is the day by law, where there is one.</param>
/// <param name="Term">Which term the law is to be asked for; the ordinary one when left out.</param>
/// <param name="Amount">Euros.</param>
public sealed record DocumentFields(
    string? Kind, string? Subject, string? Period, string? Explanation, string? Folder, string? Deadline, bool? CommentRequired, IReadOnlyList<string>? Signers, decimal? Amount, string? DueDate,
    DeadlineTerm? Term = null)
{
    private const string All = "all";
    private const string Anyone = "anyone";

    private const decimal MostEuros = 100_000_000m;

    /// <summary>Who of the signers has to sign: all, as it is when left out, or anyone.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Of a letter of representation: the id of the draft that it confirms.</summary>
    public string? Draft { get; init; }

    /// <summary>Of a return whose instance does not say what it comes to.</summary>
    public OutcomeFields? Outcome { get; init; }

    /// <summary>With what a new version may leave out since it stays as it is on the document; kind and sub-dossier do in any case.</summary>
    public DocumentFields Over(Document document) => this with
    {
        Kind = document.Kind,
        Folder = document.Folder.ToString(),
        Subject = Subject ?? document.Subject,
        Amount = Amount ?? document.AmountInCents / 100m,
        DueDate = DueDate ?? document.DueDate,
    };

    /// <summary>With the period as the portal writes it, where it is one: 2025/2026 is a book year of the dossier.</summary>
    public DocumentFields In(Dossier dossier) =>
        this with { Period = Period is null ? null : ReturnPeriod.Parse(Period, dossier.BookYearStart)?.ToString() ?? Period.Trim() };

    public Validation CheckContent(Validation check) => check
        .Line(Subject, "subject", 200)
        .OptionalLine(Period, "period", 20)
        .Text(Explanation, "explanation", 4000)
        .Check(Deadline is null || DutchDay.IsDay(Deadline), "deadline", "date-invalid")
        .Check(DueDate is null || DutchDay.IsDay(DueDate), "dueDate", "date-invalid")
        .Check(Amount is null || (decimal.Round(Amount.Value, 2) == Amount && Math.Abs(Amount.Value) <= MostEuros), "amount", "amount-invalid");

    /// <summary>Whether a kind gets what it needs, and nothing that it has no place for.</summary>
    public Validation CheckKind(Validation check, DocumentKind kind, Dossier dossier)
    {
        var isInvoice = kind.IsInvoice;
        return (Outcome?.Check(check, kind) ?? check)
            .Check(!MissesItsDay(kind), "period", ReturnPeriod.IsOverTwoYears(Period ?? "") ? "book-year-unknown" : "period-unknown")
            .Check(kind.OnlyIn is null || kind.OnlyIn == dossier.Type, "kind", dossier.Type == DossierType.Personal ? "kind-organisation-only" : "kind-personal-only")
            .Check(Folder is null || Enum.GetNames<Folder>().Contains(Folder), "folder", "folder-unknown")
            .Check(kind.Folder is not null || Folder is not null, "folder", "required")
            .Check(kind.Folder is null || Folder is null || kind.Folder.ToString() == Folder, "folder", "folder-of-kind")
            .Check(Signers is null || kind.Who == Concerned.Chosen, "signers", "signers-not-for-kind")
            .Check(SignedBy is null or All or Anyone, "signedBy", "signed-by-unknown")
            .Check(SignedBy is null || kind.Action == ClientAction.Sign, "signedBy", "signing-only")
            .Check(SignedBy != Anyone || !kind.TakesEveryDirector, "signedBy", "every-director-signs")
            .Check(Draft is null || kind.Confirms is not null, "draft", "draft-not-for-kind")
            .Check(isInvoice == Amount is not null, "amount", isInvoice ? "required" : "invoice-only")
            .Check(isInvoice == DueDate is not null, "dueDate", isInvoice ? "required" : "invoice-only");
    }

    /// <summary>Writes these fields on a document; what is left out stays, but for the explanation and what it comes to: both are of a version.</summary>
    public void WriteOn(Document document)
    {
        document.Subject = Subject?.Trim() ?? document.Subject;
        document.Period = PeriodOf(document);
        document.Explanation = PlainText.IsBlank(Explanation) ? null : Explanation.Trim();
        document.StatedOutcomeJson = Outcome?.ToJson();
        document.Deadline = DeadlineOf(document);
        document.CommentRequired = CommentRequired ?? document.CommentRequired;
        document.AnyoneSigns = SignedBy is null ? document.AnyoneSigns : SignedBy == Anyone;
        document.AmountInCents = Amount is { } euros ? (long)(euros * 100) : document.AmountInCents;
        document.DueDate = DueDate ?? document.DueDate;
    }

    // What is no period is refused where the law knows a day for it; one that there is no such return over needs a day that the office gives.
    private bool MissesItsDay(DocumentKind kind)
    {
        if (PlainText.IsBlank(Period) || kind.Deadline is null) return false;
        return ReturnPeriod.Parse(Period!) is null || (Deadline is null && Domain.Deadline.IsMissedBy(kind.Name, Period!, Term ?? DeadlineTerm.Ordinary));
    }

    private string? PeriodOf(Document document) => Period is null ? document.Period : PlainText.IsBlank(Period) ? null : Period;

    // A deadline that the office gave stays with a new version, unless that one is over another period or under another term.
    private string? DeadlineOf(Document document)
    {
        if (Deadline is not null) return Deadline;
        var isAsked = Period is not null || Term is not null || document.Deadline is null;
        return (isAsked ? Domain.Deadline.TextOf(document.Kind, document.Period, Term ?? DeadlineTerm.Ordinary) : null) ?? document.Deadline;
    }
}
