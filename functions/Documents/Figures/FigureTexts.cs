using System.Globalization;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents.Figures;

/// <summary>What stands out in a figure, in a sentence from FigureTexts.resx.</summary>
internal static class FigureTexts
{
    private static readonly Texts Remarks = new("Portal.FigureTexts");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Null where nothing stands out.</summary>
    public static string? RemarkOf(ComparedFigure figure, ReturnPeriod before, Language language)
    {
        if (figure.Change == FigureChange.None) return null;
        var (then, culture) = (figure.Before ?? 0, CultureOf(language));
        return string.Format(
            culture, Remarks.Get($"{figure.Change}", language), before.InWords(language), Euros(Math.Abs(then), culture),
            Euros(Math.Abs(figure.Amount - then), culture), figure.Share);
    }

    // As the portal's pages write whole amounts.
    private static string Euros(decimal amount, CultureInfo culture) => string.Create(culture, $"€\u00a0{amount:N0}");

    private static CultureInfo CultureOf(Language language) => language == Language.En ? English : Dutch;
}
