using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents.Figures;

/// <summary>A main figure of a return as the API shows it.</summary>
/// <param name="Label">In the reader's language.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Before">That of the return over the period before; only of one document.</param>
/// <param name="BeforePeriod">As <see cref="ReturnPeriod"/> writes it.</param>
/// <param name="Remark">What stands out beside the period before, in a sentence.</param>
public sealed record FigureView(
    string Name, string Label, decimal Amount, decimal? Before = null, string? BeforePeriod = null, string? Remark = null)
{
    public static IReadOnlyList<FigureView>? Of(Document document, Language language) => document.Figures is { } figures
        ? [.. figures.Where(figure => ReturnFigure.Find(figure.Name) is not null).Select(figure => Of(figure, language))]
        : null;

    public static FigureView Of(ComparedFigure figure, ReturnPeriod? before, Language language) => new(
        figure.Name,
        ReturnFigure.Find(figure.Name)!.In(language),
        figure.Amount,
        figure.Before,
        figure.Before is null ? null : before?.ToString(),
        before is null ? null : FigureTexts.RemarkOf(figure, before, language));

    private static FigureView Of(Figure figure, Language language) =>
        new(figure.Name, ReturnFigure.Find(figure.Name)!.In(language), figure.Amount);
}
