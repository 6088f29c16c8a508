using System.Globalization;
using System.Resources;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents.Figures;

/// <summary>What stands out in a figure, in a sentence from FigureTexts.resx.</summary>
internal static class FigureTexts
{
    private static readonly ResourceManager Resources = new("Portal.FigureTexts", typeof(FigureTexts).Assembly);
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Null where nothing stands out.</summary>
    public static string? RemarkOf(ComparedFigure figure, ReturnPeriod before, Language language)
    {
        if (figure.Change == FigureChange.None) return null;
        var (then, culture) = (figure.Before ?? 0, CultureOf(language));
        return string.Format(
            culture, Template($"{figure.Change}", language), PeriodOf(before, language), Euros(Math.Abs(then), culture),
            Euros(Math.Abs(figure.Amount - then), culture), figure.Share);
    }

    private static string PeriodOf(ReturnPeriod period, Language language) => period.Length switch
    {
        1 => period.Start.ToString("MMMM yyyy", CultureOf(language)),
        3 => string.Format(CultureInfo.InvariantCulture, Template("Quarter", language), (period.Start.Month + 2) / 3, period.Start.Year),
        _ => period.Start.Year.ToString(CultureInfo.InvariantCulture),
    };

    // As the portal's pages write whole amounts.
    private static string Euros(decimal amount, CultureInfo culture) => string.Create(culture, $"€\u00a0{amount:N0}");

    private static CultureInfo CultureOf(Language language) => language == Language.En ? English : Dutch;

    private static string Template(string name, Language language) =>
        Resources.GetString($"{name}.{(language == Language.En ? "en" : "nl")}", CultureInfo.InvariantCulture)
        ?? throw new MissingManifestResourceException($"FigureTexts.resx has no text '{name}'.");
}
