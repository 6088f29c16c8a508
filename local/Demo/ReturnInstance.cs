using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Portal.Local.Demo;

/// <summary>Makes the XBRL instance of a return as tax software exports it, with as few facts as a reader needs.</summary>
/// <param name="Report">ihz-aangifte, vpb-aangifte or ob-aangifte.</param>
/// <param name="Number">BSN, RSIN or VAT number.</param>
/// <param name="Figures">Local name and amount of each fact.</param>
public sealed record ReturnInstance(string Report, int Year, string Number, DateOnly Start, DateOnly End, IReadOnlyDictionary<string, decimal> Figures)
{
    private static readonly XNamespace Instance = "http://www.xbrl.org/2003/instance", Link = "http://www.xbrl.org/2003/linkbase", XLink = "http://www.w3.org/1999/xlink",
        Dimension = "http://xbrl.org/2006/xbrldi", Data = "http://www.nltaxonomie.nl/nt20/bd/20251210/dictionary/bd-data", Axes = "http://www.nltaxonomie.nl/nt20/bd/20251210/dictionary/bd-axes";

    private const decimal Savings = 1240;

    /// <summary>The fiscal partner's, in a context of its own that comes first.</summary>
    public string? Partner { get; init; }

    /// <summary>Names the declarant by the dimension, as the taxonomy wants it.</summary>
    public bool HasDeclarant { get; init; } = true;

    public static ReturnInstance IncomeTax(string bsn, int year, decimal overallIncome) => new(
        "ihz-aangifte", year, bsn, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31),
        new Dictionary<string, decimal> { ["OverallIncome"] = overallIncome, ["IncomeAfterPersonAttachedDeductionBox1"] = overallIncome - Savings, ["IncomeAfterPersonAttachedDeductionBox3"] = Savings });

    public static ReturnInstance CorporateTax(string rsin, int year, decimal profit) => new(
        "vpb-aangifte", year, rsin, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), new Dictionary<string, decimal> { ["TaxableProfit"] = profit, ["TaxableAmount"] = profit });

    public static ReturnInstance Vat(string vatNumber, DateOnly start, DateOnly end, decimal owed) => new(
        "ob-aangifte", start.Year, vatNumber, start, end, new Dictionary<string, decimal> { ["ValueAddedTaxOwed"] = owed, ["ValueAddedTaxOwedToBePaidBack"] = owed });

    public static ReturnInstance Vat(string vatNumber, DateOnly start, DateOnly end, IReadOnlyDictionary<string, decimal> figures) =>
        new("ob-aangifte", start.Year, vatNumber, start, end, figures);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{Root()}""");

    private XElement Root() => new(
        Instance + "xbrl",
        new XAttribute(XNamespace.Xmlns + "xbrli", Instance.NamespaceName), new XAttribute(XNamespace.Xmlns + "link", Link.NamespaceName), new XAttribute(XNamespace.Xmlns + "xlink", XLink.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xbrldi", Dimension.NamespaceName), new XAttribute(XNamespace.Xmlns + "bd-data", Data.NamespaceName), new XAttribute(XNamespace.Xmlns + "bd-axes", Axes.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "iso4217", "http://www.xbrl.org/2003/iso4217"),
        new XElement(
            Link + "schemaRef", new XAttribute(XLink + "type", "simple"),
            new XAttribute(XLink + "href", $"http://www.nltaxonomie.nl/nt20/bd/20251210/entrypoints/bd-rpt-{Report}-{Year}.xsd")),
        Partner is null ? null : Context("CD_Partner", Partner, "Partner"),
        Context(Report == "ob-aangifte" ? "Msg" : "CD_Declarant", Number, HasDeclarant && Report != "ob-aangifte" ? "Declarant" : null),
        new XElement(Instance + "unit", new XAttribute("id", "EUR"), new XElement(Instance + "measure", "iso4217:EUR")),
        Partner is null ? null : Fact("OverallIncome", "CD_Partner", 99_999),
        Figures.Select(figure => Fact(figure.Key, Report == "ob-aangifte" ? "Msg" : "CD_Declarant", figure.Value)));

    private XElement Context(string id, string number, string? party) => new(
        Instance + "context", new XAttribute("id", id),
        new XElement(
            Instance + "entity",
            new XElement(Instance + "identifier", new XAttribute("scheme", Report == "ob-aangifte" ? "www.belastingdienst.nl/omzetbelastingnummer" : "www.belastingdienst.nl/identificatie"), number)),
        new XElement(Instance + "period", new XElement(Instance + "startDate", Day(Start)), new XElement(Instance + "endDate", Day(End))),
        party is null ? null : new XElement(Instance + "scenario", new XElement(Dimension + "explicitMember", new XAttribute("dimension", "bd-axes:PartyDimension"), $"bd-axes:{party}")));

    private static XElement Fact(string name, string context, decimal amount) =>
        new(Data + name, new XAttribute("contextRef", context), new XAttribute("unitRef", "EUR"), new XAttribute("decimals", "INF"), amount.ToString(CultureInfo.InvariantCulture));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
