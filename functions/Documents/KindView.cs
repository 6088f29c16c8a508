using Portal.Domain;

namespace Portal.Documents;

/// <summary>
/// A kind of document as the API shows it: what a form asks for it, and what comes of it. The words for it are the reader's own.
/// </summary>
/// <param name="Action">The verb of its tasks; null where nothing is asked.</param>
/// <param name="Folder">Null where the office chooses one.</param>
/// <param name="OnlyIn">The dossiers it belongs in; null for both.</param>
/// <param name="OneIsEnough">Of those whom it concerns, one decides for all.</param>
/// <param name="EveryDirector">All directors in office sign.</param>
/// <param name="NeedsReport">It is filed by its XBRL instance; without one the office files it.</param>
/// <param name="LeastFiles">How many PDFs it has at least.</param>
/// <param name="Terms">The terms for which the law knows a day; empty where it knows none.</param>
/// <param name="Periods">Over what it is, the usual ones first; empty where the law knows no term.</param>
/// <param name="Confirms">The kind of the drafts that it confirms.</param>
public sealed record KindView(
    string Kind, TaskAction? Action, Concerned Who, Folder? Folder, DossierType? OnlyIn, bool OneIsEnough, bool EveryDirector,
    FollowUp FollowUp, bool NeedsReport, bool Invoice, int LeastFiles, IReadOnlyList<DeadlineTerm> Terms, IReadOnlyList<PeriodLength> Periods, string? Confirms)
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<KindView> All { get; } = [.. DocumentKind.All.Select(Of)];

    private static KindView Of(DocumentKind kind) => new(
        kind.Name, kind.Action == ClientAction.None ? null : ActionItem.ActionOf(kind.Name), kind.Who, kind.Folder, kind.OnlyIn,
        kind.OneIsEnough, kind.TakesEveryDirector, kind.FollowUp, kind.Return is not null, kind.IsInvoice, kind.LeastFiles,
        kind.Deadline?.Terms ?? [], kind.Deadline?.Periods ?? [], kind.Confirms);
}
