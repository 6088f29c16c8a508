using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Filing.Xbrl;

/// <summary>Reads the XBRL instance of a return. Nothing in it is followed to elsewhere: whether it is valid is for the Belastingdienst to say.</summary>
public static partial class InstanceReader
{
    /// <summary>Bytes; that of a large company is below one megabyte.</summary>
    public const long MaxBytes = 5 * 1024 * 1024;

    /// <returns>The instance, or which field error it is refused with.</returns>
    public static Result<TaxInstance> Read(Stream file)
    {
        if (file.Length > MaxBytes) return InstanceFailures.TooLarge;
        try
        {
            file.Position = 0;
            using var reader = SafeXml.Reader(file, MaxBytes);
            return Read(XDocument.Load(reader));
        }
        catch (XmlException)
        {
            return InstanceFailures.Unreadable;
        }
    }

    private static Result<TaxInstance> Read(XDocument document)
    {
        if (document.Root is not { } root || root.Name != XbrlNames.Instance + "xbrl") return InstanceFailures.NotXbrl;
        if (root.Elements(XbrlNames.Link + "schemaRef").ToList() is not [var schema] || EntryPoint.Parse((string?)schema.Attribute(XbrlNames.XLink + "href") ?? "") is not { } entry)
            return InstanceFailures.UnknownReport;
        var own = root.Elements(XbrlNames.Instance + "context").Select(InstanceContext.Of).Where(context => IsOfTaxpayer(context, entry.Type)).ToList();
        // The declarant is known by the dimension, not by the place or the name of the context: another one holds the partner's number.
        if (own.Count == 0) return InstanceFailures.NoDeclarant;
        if (own.Select(context => NumberOf(context, entry.Type)).Distinct().ToList() is not [{ } number]) return InstanceFailures.NumberInvalid;
        if (own.Where(context => context is { Start: not null, End: not null, HasOthers: false }).ToList() is not [{ } main, ..] periods) return InstanceFailures.NoPeriod;
        if (periods.Any(context => (context.Start, context.End) != (main.Start, main.End))) return InstanceFailures.NoPeriod;
        var figures = FiguresOf(root, entry.Type, [.. periods.Select(context => context.Id)]);
        if (figures.DistinctBy(figure => figure.Name).Count() < figures.Count) return InstanceFailures.Contradictory;
        return new TaxInstance(entry.Type, entry.Year, number, main.Start!.Value, main.End!.Value, figures);
    }

    private static bool IsOfTaxpayer(InstanceContext context, ReturnType type) => type == ReturnType.Vat
        ? context.Scheme == XbrlNames.VatNumber
        : context is { Scheme: XbrlNames.Identification, Party: XbrlNames.Declarant };

    private static string? NumberOf(InstanceContext context, ReturnType type) =>
        type != ReturnType.Vat ? CitizenNumbers.Parse(context.Number) : VatNumber().IsMatch(context.Number) ? context.Number : null;

    // One of each, unless two facts of a name have two values.
    private static List<Figure> FiguresOf(XElement root, ReturnType type, HashSet<string> contexts)
    {
        var facts = root.Elements().Where(fact => contexts.Contains((string?)fact.Attribute("contextRef") ?? "")).ToLookup(fact => fact.Name.LocalName);
        return [.. ReturnFigure.Of(type).SelectMany(figure => facts[figure.Name]).Select(FigureOf).OfType<Figure>().Distinct()];
    }

    private static Figure? FigureOf(XElement fact) =>
        (string?)fact.Attribute(XbrlNames.Schema + "nil") is not ("true" or "1") && decimal.TryParse(fact.Value.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new Figure(fact.Name.LocalName, amount)
            : null;

    [GeneratedRegex(@"^\d{9}B\d{2}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex VatNumber();
}
